// scan: --models ../../../shims/shim.json
// start() runs once, called by main() of another file, and its pool lives as long as the program.
// expect-nothing
#include "shim_pool.h"

void serve(shim::Pool &Db);

void start() {
  shim::Pool Db(8);
  serve(Db);
}
