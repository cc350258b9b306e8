// scan: --models ../../shims/shim.json
// One lease per round, dead at the end of each, however the round ends.
// expect-nothing
#include "shim_pool.h"

shim::Pool Feeds(4);

int poll(const int *Ids, int Count) {
  int Fetched = 0;
  for (int I = 0; I < Count; ++I) {
    shim::Lease Db(Feeds);
    if (Ids[I] < 0)
      continue;
    if (Db->execute("SELECT * FROM feeds") < 0)
      break;
    ++Fetched;
  }
  while (shim::Lease Db = Feeds.try_acquire()) {
    if (!Db->execute("DELETE FROM feeds"))
      break;
  }
  return Fetched;
}
