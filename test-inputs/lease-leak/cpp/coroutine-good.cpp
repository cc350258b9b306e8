// scan: --models ../../shims/shim.json
// The frame keeps the handle over the suspension and gives it back on both ways out.
// expect-nothing
#include "shim_pool.h"
#include "shim_coroutine.h"

shim::Task touch(shim::Pool &Pool, int Id) {
  shim_conn *Db = shim_acquire(&Pool);
  if (shim_execute(Db, "SELECT 1") < Id) {
    shim_release(&Pool, Db);
    co_return;
  }
  shim_release(&Pool, Db);
  co_await shim::NextTurn();
}
