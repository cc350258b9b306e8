// flags: -I/usr/include/zdb
// Pinged before the transaction begins.
// expect-nothing
#include <zdb.h>

int flush_queue(ConnectionPool_T pool) {
  int rc = -1;
  Connection_T con = ConnectionPool_getConnection(pool);
  if (!con)
    return rc;
  if (Connection_ping(con)) {
    Connection_beginTransaction(con);
    Connection_execute(con, "INSERT INTO sent SELECT * FROM queue");
    Connection_execute(con, "DELETE FROM queue");
    Connection_commit(con);
    rc = 0;
  }
  Connection_close(con);
  return rc;
}
