// scan: --models ../../shims/shim.json
// Trap 14: the raw handle goes into a task that gives it back when it is done.
// expect-nothing
#include "shim_pool.h"
#include "shim_tasks.h"

shim::Pool Archive(2);

void archive() {
  shim_conn *Db = shim_acquire(&Archive);
  shim::post([Db] {
    shim_execute(Db, "INSERT INTO archive SELECT * FROM items");
    shim_release(&Archive, Db);
  });
}
