// scan: --models ../../shims/shim.json
// expect-nothing
#include "shim_pool.h"

void renumber(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  Conn->execute(R"(
    -- one transaction, or the numbers collide
    START TRANSACTION
  )");
  Conn->execute("/* shift */ UPDATE chapters SET n = n + 1");
  Conn->execute("/* and keep it */ commit work;");
}
