// scan: --models ../../shims/shim.json
// After the break the handle is still held.
#include "shim_pool.h"

shim::Pool Feeds(4);

int pollFirst(const int *Ids, int Count) {
  shim_conn *Db = nullptr;
  for (int I = 0; I < Count; ++I) {
    Db = shim_acquire(&Feeds);
    if (shim_execute(Db, "SELECT * FROM feeds") > 0)
      break;
    shim_release(&Feeds, Db);
    Db = nullptr;
  }
  int Rc = Feeds.execute("UPDATE polls SET done = 1"); // expect: pool-nested-acquire
  if (Db)
    shim_release(&Feeds, Db);
  return Rc;
}
