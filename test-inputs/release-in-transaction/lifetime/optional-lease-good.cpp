// scan: --models ../../shims/shim.json
// expect-nothing
#include "shim_pool.h"
#include <optional>

void merge(shim::Pool &Pool) {
  std::optional<shim::Lease> Conn;
  Conn.emplace(Pool);
  (*Conn)->begin();
  (*Conn)->execute("INSERT INTO main SELECT * FROM branch");
  (*Conn)->commit();
  Conn.reset();
}
