// scan: --models ../../shims/shim.json
// The temporary exists on one arm only, and is gone at the end of the full expression either way.
// expect-nothing
#include "shim_pool.h"

shim::Pool Stats(2);

int total(bool Exact) {
  int Sum = Exact ? Stats.acquire()->query("SELECT id FROM visits").size() : 0;
  shim::Lease Db(Stats);
  return Sum + Db->query("SELECT id FROM views").size();
}
