// scan: --models ../../shims/shim.json
// A static lease is never given back: from the second line on, everything is nested in it.
#include "shim_pool.h"

shim::Pool Tolls(4);

int pass(int Gate) {
  static shim::Lease Kept(Tolls);
  Kept->execute("UPDATE gates SET open = 1");
  return Tolls.execute("INSERT INTO passes VALUES (1)"); // expect: pool-nested-acquire
}
