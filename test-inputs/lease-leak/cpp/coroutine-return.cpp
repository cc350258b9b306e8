// scan: --models ../../shims/shim.json
// A raw handle is lost at a co_return.
#include "shim_pool.h"
#include "shim_coroutine.h"

shim::Task touch(shim::Pool &Pool, int Id) {
  shim_conn *Db = shim_acquire(&Pool); // expect: pool-lease-leak (definite)
  if (shim_execute(Db, "SELECT 1") < Id)
    co_return;
  shim_release(&Pool, Db);
  co_await shim::NextTurn();
}
