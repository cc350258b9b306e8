// scan: --models ../../shims/shim.json
// A pair owns what is in it.
#include "shim_pool.h"
#include <utility>

shim::Pool Tolls(4);

int pass(int Gate) {
  std::pair<shim::Lease, int> Opened(Tolls.acquire(), Gate);
  Opened.first->execute("UPDATE gates SET open = 1");
  return Tolls.execute("INSERT INTO passes VALUES (1)"); // expect: pool-nested-acquire
}
