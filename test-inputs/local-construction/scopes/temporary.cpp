// scan: --models ../../shims/shim.json
// A pool that lives for one statement.
#include "shim_pool.h"

void countVisit() {
  shim::Pool(1).execute("UPDATE pages SET n = n + 1"); // expect: pool-local-construction
}
