// scan: --models ../../shims/shim.json
// One pool before the loop, in main(), for the run of the program.
// expect-nothing
#include "shim_pool.h"

int main(int Count, char **) {
  shim::Pool Pool(2);
  for (int I = 1; I < Count; ++I) {
    shim::Lease Conn(Pool);
    Conn->execute("INSERT INTO imported VALUES(1)");
  }
}
