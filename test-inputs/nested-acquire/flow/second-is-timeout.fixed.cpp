// scan: --models ../../shims/shim.json
// The second acquire waits its time out, or throws.
#include "shim_pool.h"

shim::Pool Search(2);

int find(int Term) {
  shim::Lease Db(Search);
  shim::Lease Stats = Search.acquire_for(250); // expect: pool-nested-acquire
  return Stats ? Stats->execute("UPDATE stats SET searches = 1") : 0;
}

int findOrThrow(int Term) {
  shim::Lease Db = Search.acquire_or_throw();
  auto &Stats = Db; // expect: pool-nested-acquire
  return Stats->execute("UPDATE stats SET searches = 1");
}
