// scan: --models ../shims/shim.json
// expect-nothing
// Each round gives its lease back.
#include "shim_pool.h"

shim::Pool Shards(1);

int visitAll(int Count) {
  int Sum = 0;
  for (int I = 0; I < Count; ++I) {
    shim::Lease Db(Shards);
    Sum += Db->execute("SELECT 1 FROM t");
  }
  return Sum;
}
