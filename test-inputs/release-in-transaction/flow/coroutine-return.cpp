// scan: --models ../../shims/shim.json
// co_return destroys the lease like return does.
#include "shim_coroutine.h"
#include "shim_pool.h"

shim::Task vacuum(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  Conn->execute("BEGIN");
  if (Conn->execute("DELETE FROM dead_rows") == 0)
    co_return; // expect: pool-release-in-transaction
  Conn->execute("UPDATE vacuum_runs SET n = n + 1");
  Conn->execute("COMMIT");
}
