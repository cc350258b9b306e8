// scan: --models ../../shims/shim.json
// The task that runs later uses a handle that went back before it ran.
#include "shim_pool.h"
#include "shim_tasks.h"

void archive(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  shim::post([Db] { shim_execute(Db, "INSERT INTO archive SELECT * FROM items"); }); // expect-fn: pool-use-after-release — tasks that run later are not put in order with what follows
  shim_release(&Pool, Db);
}
