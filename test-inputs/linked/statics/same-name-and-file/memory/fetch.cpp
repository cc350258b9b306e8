// scan: --models ../../../shims/shim.json
// Two files of one name in two folders, each with a static function fetch; only that of the second folder takes a lease.
#include "shim_pool.h"

static int fetch(shim::Pool &, int Id) { return Id; }

int fromMemory(shim::Pool &Db, int Id) {
  shim::Lease Own(Db);
  return Own->execute("SELECT 1") + fetch(Db, Id);
}
