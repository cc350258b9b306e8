// scan: --models ../../shims/shim.json
// The second acquire does not wait: it comes back empty when the first one took the last lease.
#include "shim_pool.h"

shim::Pool Search(1);

int find(int Term) {
  shim::Lease Db(Search);
  int Hits = Db->query("SELECT id, amount FROM hits").size();
  if (shim::Lease Stats = Search.try_acquire()) // expect: pool-nested-acquire
    Stats->execute("UPDATE stats SET searches = searches + 1");
  return Hits;
}
