// scan: --models ../../shims/shim.json
// main() calls runDay() again and again: this is no start-up code.
#include "shim_pool.h"

bool nextDay();

static void runDay() {
  static shim::Pool Pool(4); // expect: pool-local-construction
  Pool.execute("INSERT INTO days VALUES(1)");
}

int main() {
  while (nextDay())
    runDay();
}
