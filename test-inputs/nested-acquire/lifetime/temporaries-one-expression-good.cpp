// scan: --models ../../shims/shim.json
// Each temporary dies at the end of its own statement.
// expect-nothing
#include "shim_pool.h"

shim::Pool Stock(2);

int countRows(shim::Conn &Of);

int difference() {
  int Before = countRows(*shim::Lease(Stock));
  int After = countRows(*shim::Lease(Stock));
  return After - Before;
}
