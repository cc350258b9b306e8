// scan: --models ../../shims/shim.json
// Begin and end hang on the same flag.
// expect-nothing
#include "shim_pool.h"

void apply(shim::Pool &Pool, bool Atomic) {
  shim::Lease Conn(Pool);
  if (Atomic)
    Conn->begin();
  bool Complete = Conn->execute("UPDATE plan SET applied = 1") == 4;
  if (Atomic) {
    if (Complete)
      Conn->commit();
    else
      Conn->rollback();
  }
}
