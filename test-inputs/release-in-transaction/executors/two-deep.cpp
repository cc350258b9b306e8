// scan: --models ../../shims/shim.json
// The text travels through two functions before it meets a connection.
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
  counted("BEGIN"); // expect: pool-release-in-transaction
  counted("UPDATE keys SET current = 0");
  counted("INSERT INTO keys(current) VALUES(1)");
  counted("COMMIT");
}
