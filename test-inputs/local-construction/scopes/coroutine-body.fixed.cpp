// scan: --models ../../shims/shim.json
// A local of a coroutine lives in its frame: one pool per request in flight.
#include "shim_coroutine.h"
#include "shim_pool.h"

shim::Task answer() {
  static shim::Pool Pool(2); // expect: pool-local-construction
  co_await shim::NextTurn();
  Pool.execute("UPDATE questions SET answered = 1");
}
