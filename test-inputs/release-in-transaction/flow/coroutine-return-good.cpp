// scan: --models ../../shims/shim.json
// expect-nothing
#include "shim_coroutine.h"
#include "shim_pool.h"

shim::Task vacuum(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  Conn->execute("BEGIN");
  if (Conn->execute("DELETE FROM dead_rows") == 0) {
    Conn->execute("ROLLBACK");
    co_return;
  }
  Conn->execute("UPDATE vacuum_runs SET n = n + 1");
  Conn->execute("COMMIT");
}
