// scan: --models ../../shims/shim.json
// The reference keeps the temporary until the end of the function, not longer.
#include "shim_pool.h"

int listUsers() {
  shim::Pool &&Pool = shim::Pool(2); // expect: pool-local-construction
  shim::Lease Conn(Pool);
  return Conn->query("SELECT id, 0 FROM users").size();
}
