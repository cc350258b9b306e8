// scan: --models ../../shims/shim.json
// A variable of the condition lives in the else branch too, and it may be a lease whose ping failed.
#include "shim_pool.h"

shim::Pool Search(4);

int find(int Term) {
  if (shim::Lease Db = Search.try_acquire(); Db && Db->ping())
    return Db->query("SELECT id, amount FROM hits").size();
  else
    return Search.execute("SELECT count(*) FROM hits"); // expect: pool-nested-acquire
}
