// scan: --models ../../shims/shim.json
// The return hides in a macro; the place is where the macro is used.
#include "shim_pool.h"

#define REQUIRE_ROWS(Count)                                                    \
  do {                                                                         \
    if ((Count) == 0)                                                          \
      return false;                                                            \
  } while (0)

bool archive(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  Conn->begin();
  REQUIRE_ROWS(Conn->execute("UPDATE mail SET box = 9")); // expect: pool-release-in-transaction
  Conn->commit();
  return true;
}
