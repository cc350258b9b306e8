// scan: --models ../../shims/shim.json
// The right side is evaluated while the left side still holds its old lease.
#include "shim_pool.h"

shim::Pool Metrics(2);

void flush(int Batches) {
  shim::Lease Db = Metrics.acquire();
  Db->execute("INSERT INTO samples VALUES (0)");
  if (!Db->ping())
    Db = Metrics.acquire(); // expect: pool-nested-acquire
  Db->execute("INSERT INTO samples VALUES (1)");
}
