// scan: --models ../../shims/shim.json
// The word begins no transaction when it is a column, a string or a comment.
// expect-nothing
#include "shim_pool.h"

void remember(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  Conn->execute("SELECT begin, end FROM shifts");
  Conn->execute("INSERT INTO log VALUES('begin; of shift')");
  Conn->execute("UPDATE shifts SET open = 1 -- ; BEGIN");
  Conn->execute("INSERT INTO beginners SELECT * FROM applicants");
}
