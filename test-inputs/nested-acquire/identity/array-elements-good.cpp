// scan: --models ../../shims/shim.json
// Different constants are different pools; of two variables nobody knows.
// expect-nothing
#include "shim_pool.h"

extern shim::Pool Shards[4];

void constants() {
  shim::Lease From(Shards[0]);
  shim::Lease To(Shards[1]);
  To->execute("INSERT INTO items VALUES (1)");
}

void variables(unsigned Source, unsigned Target) {
  shim::Lease From(Shards[Source % 4]);
  shim::Lease To(Shards[Target % 4]);
  To->execute("INSERT INTO items VALUES (1)");
}
