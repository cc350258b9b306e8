// scan: --models ../../shims/shim.json
// The whole transaction goes through the executor as one text.
// expect-nothing
#include "shim_pool.h"

extern shim::Pool Pool;
extern int Statements;

static int onConnection(const char *Sql) {
  shim::Lease Conn(Pool);
  return Conn->execute(Sql);
}

static int counted(const char *Sql) {
  ++Statements;
  return onConnection(Sql);
}

void rotateKeys() {
  counted("BEGIN; UPDATE keys SET current = 0;"
          "INSERT INTO keys(current) VALUES(1); COMMIT;");
}
