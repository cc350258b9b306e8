#include "guard.h"

int good(shim::Pool *Db) {
  Guard First(Db); // expect-fp: pool-lease-leak — end() clears the handle, so that it is forgotten that it was not null before
  First.run("SELECT 1");
  First.end();
  // expect-fp@+1: pool-lease-leak — end() clears the handle, so that it is forgotten that it was not null before
  Guard Second(Db); // expect-fp: pool-nested-acquire — end() clears the handle, so that it is forgotten that it was not null before
  return Second.run("SELECT 2");
}

int bad(shim::Pool *Db) {
  Guard First(Db); // expect-fp: pool-lease-leak — end() clears the handle, so that it is forgotten that it was not null before
  First.run("SELECT 1");
  // expect-fp@+1: pool-lease-leak — end() clears the handle, so that it is forgotten that it was not null before
  Guard Second(Db); // expect: pool-nested-acquire
  return Second.run("SELECT 2");
}
