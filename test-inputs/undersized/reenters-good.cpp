// scan: --models ../shims/shim.json
// expect-nothing
// The same task gets the same lease again.
#include "shim_pool.h"

shim::ReentrantPool Orders(1);

int copy() {
  auto From = Orders.acquire();
  auto To = Orders.acquire();
  return From->execute("SELECT 1 FROM t") + To->execute("INSERT INTO u VALUES (1)");
}
