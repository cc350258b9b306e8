#include "helper.h"

int book(shim::Pool &Db) {
  shim::Lease Mine(Db);
  return count(Db, &*Mine);
}

int rebook(shim::Pool &Db) {
  shim::Lease Mine(Db);
  Mine->execute("UPDATE seats SET taken = 0");
  return count(Db); // expect: pool-nested-acquire
}
