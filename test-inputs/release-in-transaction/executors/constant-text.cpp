// scan: --models ../../shims/shim.json
// The text is a named constant.
#include "shim_pool.h"

extern shim::Pool Pool;

static constexpr const char *BeginText = "BEGIN IMMEDIATE";
static constexpr const char *CommitText = "COMMIT";

static int query(const char *Sql) {
  shim::Lease Conn(Pool);
  return Conn->execute(Sql);
}

void openShop() {
  query(BeginText); // expect: pool-release-in-transaction
  query("UPDATE shop SET open = 1");
  query(CommitText);
}
