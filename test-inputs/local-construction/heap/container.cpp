// scan: --models ../../shims/shim.json
// One pool per shard, for the length of one report.
#include "shim_pool.h"
#include <memory>
#include <vector>

void reportShards(int Shards) {
  std::vector<std::unique_ptr<shim::Pool>> Pools;
  for (int I = 0; I < Shards; ++I)
    Pools.push_back(std::make_unique<shim::Pool>(2)); // expect: pool-local-construction
  for (auto &Pool : Pools)
    Pool->execute("INSERT INTO report SELECT * FROM entries");
}
