// scan: --models ../../shims/shim.json
// audit() leases per call too, but its text is data of a statement and not a
// statement.
// expect-nothing
#include "shim_pool.h"
#include <string>

extern shim::Pool Pool;

static void audit(const std::string &Text) {
  const std::string Sql = "INSERT INTO audit VALUES('" + Text + "')";
  shim::Lease Conn(Pool);
  Conn->execute(Sql.c_str());
}

void openShop() {
  audit("BEGIN");
  audit("COMMIT");
}
