// scan: --models ../../shims/shim.json
// expect-nothing
#include "shim_pool.h"

#define SHARED_POOL(Name, Size) static shim::Pool Name(Size)

void clearCart() {
  SHARED_POOL(Pool, 2);
  Pool.execute("DELETE FROM cart");
}
