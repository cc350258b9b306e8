// scan: --models ../../shims/shim.json
// expect-nothing
#include "shim_pool.h"
#include <memory>

void publish(shim::Pool &Pool, bool Draft) {
  auto Conn = std::make_unique<shim::Lease>(Pool);
  (*Conn)->begin();
  (*Conn)->execute("UPDATE articles SET state = 'public'");
  if (Draft) {
    (*Conn)->rollback();
    Conn.reset();
    return;
  }
  (*Conn)->commit();
}
