// scan: --models ../../../shims/shim.json
// start() would be start-up code, were it not for the handler of a third file.
#include "shim_pool.h"

void start() {
  shim::Pool Db(8); // expect: pool-local-construction
  Db.execute("UPDATE servers SET up = 1");
}
