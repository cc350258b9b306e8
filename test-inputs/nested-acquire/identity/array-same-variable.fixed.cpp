// scan: --models ../../shims/shim.json
// The index does not change between the two: the same element.
#include "shim_pool.h"

extern shim::Pool Shards[4];

void touch(const unsigned Shard) {
  shim::Lease Reader(Shards[Shard]);
  Reader->execute("SELECT * FROM items");
  auto &Writer = Reader; // expect: pool-nested-acquire
  Writer->execute("UPDATE items SET touched = 1");
}
