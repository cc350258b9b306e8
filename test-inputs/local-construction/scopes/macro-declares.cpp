// scan: --models ../../shims/shim.json
// The declaration hides in a macro; the place is where the macro is used.
#include "shim_pool.h"

#define WITH_POOL(Name, Size) shim::Pool Name(Size)

void clearCart() {
  WITH_POOL(Pool, 2); // expect: pool-local-construction
  Pool.execute("DELETE FROM cart");
}
