// scan: --models ../../shims/shim.json
// A whole transaction in one text is closed when the text has run.
// expect-nothing
#include "shim_pool.h"

void pin(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  Conn->execute("BEGIN; UPDATE posts SET pinned = 0;"
                "UPDATE posts SET pinned = 1 WHERE id = 7; COMMIT");
}
