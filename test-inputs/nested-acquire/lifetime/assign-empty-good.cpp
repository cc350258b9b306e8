// scan: --models ../../shims/shim.json
// Assigning an empty lease gives the old one back.
// expect-nothing
#include "shim_pool.h"

shim::Pool Metrics(2);

void flush() {
  shim::Lease Db;
  Db = Metrics.acquire();
  Db->execute("INSERT INTO samples VALUES (0)");
  Db = shim::Lease();
  shim::Lease Next(Metrics);
  Next->execute("INSERT INTO samples VALUES (1)");
}
