// scan: --models ../../shims/shim.json
#include "shim_pool.h"

int countRows() {
  shim::Pool *Pool = new shim::Pool(2); // expect: pool-local-construction
  int Rows = 0;
  {
    shim::Lease Conn(*Pool);
    Rows = Conn->query("SELECT id, 0 FROM t").size();
  }
  delete Pool;
  return Rows;
}
