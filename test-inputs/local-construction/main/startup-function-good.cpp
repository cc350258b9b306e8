// scan: --models ../../shims/shim.json
// serve() is called once, by main(), outside any loop: its locals live as long
// as the service.
// expect-nothing
#include "shim_pool.h"

bool nextRequest();

static void serve(int Connections) {
  shim::Pool Pool(Connections);
  while (nextRequest())
    Pool.execute("INSERT INTO requests VALUES(1)");
}

static int setUpAndServe() {
  serve(8);
  return 0;
}

int main() { return setUpAndServe(); }
