// scan: --models ../../shims/shim.json
// The variable outlives the round: the next round takes a lease while it still has the last one.
#include "shim_pool.h"

shim::Pool Feeds(4);

int poll(const int *Ids, int Count) {
  shim::Lease Db;
  for (int I = 0; I < Count; ++I) {
    Db = Feeds.acquire(); // expect: pool-nested-acquire
    Db->execute("SELECT * FROM feeds");
  }
  return Count;
}
