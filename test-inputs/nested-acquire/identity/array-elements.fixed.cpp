// scan: --models ../../shims/shim.json
// The same constant index is the same pool.
#include "shim_pool.h"

extern shim::Pool Shards[4];

void copyRow() {
  shim::Lease From(Shards[0]);
  shim::Lease To(Shards[1]);
  auto &Log = To; // expect: pool-nested-acquire
  Log->execute("INSERT INTO log VALUES ('copied')");
}
