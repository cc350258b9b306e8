// flags: -I/usr/include/zdb
// A ping may reconnect, and a new connection knows nothing of the transaction.
#include <zdb.h>

int flush_queue(ConnectionPool_T pool) {
  int rc = -1;
  Connection_T con = ConnectionPool_getConnection(pool);
  if (!con)
    return rc;
  Connection_beginTransaction(con);
  Connection_execute(con, "INSERT INTO sent SELECT * FROM queue");
  if (Connection_ping(con)) { // expect: pool-release-in-transaction
    Connection_execute(con, "DELETE FROM queue");
    Connection_commit(con);
    rc = 0;
  } else {
    Connection_rollback(con);
  }
  Connection_close(con);
  return rc;
}
