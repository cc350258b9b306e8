#include "guard.h"

int good(shim::Pool *Db) {
  Guard First(Db);
  First.run("SELECT 1");
  First.end();
  Guard Second(Db);
  return Second.run("SELECT 2");
}

int bad(shim::Pool *Db) {
  Guard First(Db);
  First.run("SELECT 1");
  Guard Second(Db); // expect: pool-nested-acquire
  return Second.run("SELECT 2");
}
