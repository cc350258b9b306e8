// scan: --models ../../shims/shim.json
// Pool::execute() is an executor by its model.
#include "shim_pool.h"

void swapRooms(shim::Pool &Pool) {
  Pool.execute("BEGIN"); // expect: pool-release-in-transaction
  Pool.execute("UPDATE guests SET room = 0 WHERE room = 1");
  Pool.execute("UPDATE guests SET room = 1 WHERE room = 2");
  Pool.execute("UPDATE guests SET room = 2 WHERE room = 0");
  Pool.execute("COMMIT");
}
