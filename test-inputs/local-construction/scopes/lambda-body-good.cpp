// scan: --models ../../shims/shim.json
// The callback borrows the pool of the program.
// expect-nothing
#include "shim_pool.h"
#include "shim_tasks.h"

static shim::Pool Uploads(2);

void onUpload() {
  shim::post([] { Uploads.execute("INSERT INTO uploads VALUES(1)"); });
}
