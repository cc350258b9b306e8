// scan: --models ../../shims/shim.json
// reset() destroys the lease, two lines before the commit was meant to come.
#include "shim_pool.h"
#include <memory>

void publish(shim::Pool &Pool, bool Draft) {
  auto Conn = std::make_unique<shim::Lease>(Pool);
  (*Conn)->begin();
  (*Conn)->execute("UPDATE articles SET state = 'public'");
  if (Draft) {
    Conn.reset(); // expect: pool-release-in-transaction
    return;
  }
  (*Conn)->commit();
}
