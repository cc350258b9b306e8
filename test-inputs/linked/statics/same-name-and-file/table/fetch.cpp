#include "shim_pool.h"

static int fetch(shim::Pool &Db, int Id) { return Db.execute("SELECT v FROM t") + Id; }

int fromTable(shim::Pool &Db, int Id) {
  shim::Lease Own(Db);
  Own->execute("SELECT 1");
  return fetch(Db, Id); // expect: pool-nested-acquire
}
