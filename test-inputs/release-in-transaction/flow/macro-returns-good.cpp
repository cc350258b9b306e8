// scan: --models ../../shims/shim.json
// The macro rolls back before it returns.
// expect-nothing
#include "shim_pool.h"

#define REQUIRE_ROWS(Conn, Count)                                              \
  do {                                                                         \
    if ((Count) == 0) {                                                        \
      (Conn)->rollback();                                                      \
      return false;                                                            \
    }                                                                          \
  } while (0)

bool archive(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  Conn->begin();
  REQUIRE_ROWS(Conn, Conn->execute("UPDATE mail SET box = 9"));
  Conn->commit();
  return true;
}
