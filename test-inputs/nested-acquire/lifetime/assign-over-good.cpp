// scan: --models ../../shims/shim.json
// Given back first, then taken again.
// expect-nothing
#include "shim_pool.h"

shim::Pool Metrics(2);

void flush(int Batches) {
  shim::Lease Db = Metrics.acquire();
  Db->execute("INSERT INTO samples VALUES (0)");
  if (!Db->ping()) {
    Db.release();
    Db = Metrics.acquire();
  }
  Db->execute("INSERT INTO samples VALUES (1)");
}
