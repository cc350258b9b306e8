// scan: --models ../../shims/shim.json
// The lambda runs before the release.
// expect-nothing
#include "shim_pool.h"
#include "shim_tasks.h"

void archive(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  shim::repeat(3, [Db] { shim_execute(Db, "INSERT INTO archive SELECT * FROM items"); });
  shim_release(&Pool, Db);
}
