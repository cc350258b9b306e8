// scan: --models ../../shims/shim.json
// The optional is emptied with the transaction still open.
#include "shim_pool.h"
#include <optional>

void merge(shim::Pool &Pool) {
  std::optional<shim::Lease> Conn;
  Conn.emplace(Pool);
  (*Conn)->begin();
  (*Conn)->execute("INSERT INTO main SELECT * FROM branch");
  Conn.reset(); // expect: pool-release-in-transaction
}
