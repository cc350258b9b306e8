// scan: --models ../../shims/shim.json
// A new pool for every file; in a loop even main() has no excuse.
#include "shim_pool.h"

int main(int Count, char **) {
  for (int I = 1; I < Count; ++I) {
    static shim::Pool Pool(2); // expect: pool-local-construction
    shim::Lease Conn(Pool);
    Conn->execute("INSERT INTO imported VALUES(1)");
  }
}
