// scan: --models ../../shims/shim.json
// The body of the callback runs per event, and so does the pool's constructor.
#include "shim_pool.h"
#include "shim_tasks.h"

void onUpload() {
  shim::post([] {
    static shim::Pool Pool(2); // expect: pool-local-construction
    Pool.execute("INSERT INTO uploads VALUES(1)");
  });
}
