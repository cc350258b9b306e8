// scan: --models ../../shims/shim.json
// The coroutine is given the pool.
// expect-nothing
#include "shim_coroutine.h"
#include "shim_pool.h"

shim::Task answer(shim::Pool &Pool) {
  co_await shim::NextTurn();
  Pool.execute("UPDATE questions SET answered = 1");
}
