// scan: --models ../../shims/shim.json
// The same field of two objects: nothing says that they share a pool.
// expect-nothing
#include "shim_pool.h"

struct Shard {
  shim::Pool *Db;
  int load() {
    shim::Lease Own(*Db);
    return Own->execute("SELECT load FROM shard");
  }
};

int rebalance(Shard &From, Shard &To) {
  shim::Lease Db(*From.Db);
  Db->execute("UPDATE shard SET moving = 1");
  return To.load();
}
