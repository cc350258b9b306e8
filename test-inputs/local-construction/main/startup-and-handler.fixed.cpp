// scan: --models ../../shims/shim.json
// warmUp() runs once at the start, and again in every request.
#include "shim_pool.h"

void warmUp() {
  static shim::Pool Pool(1); // expect: pool-local-construction
  Pool.execute("SELECT 1");
}

void handleRequest() {
  warmUp();
}

int main() {
  warmUp();
}
