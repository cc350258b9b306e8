// flags: -isystem /usr/include/zdb
/* libzdb: the handler runs with the connection of the block above it. */
#include <zdb.h>

static ConnectionPool_T pool;

int store(int value) {
  int rc = 0;
  Connection_T con = ConnectionPool_getConnection(pool);
  TRY {
    Connection_execute(con, "INSERT INTO items VALUES (%d)", value);
  }
  CATCH(SQLException) {
    Connection_T log = ConnectionPool_getConnection(pool); // expect: pool-nested-acquire
    Connection_execute(log, "INSERT INTO errors VALUES (%d)", value);
    Connection_close(log);
    rc = -1;
  }
  END_TRY;
  Connection_close(con);
  return rc;
}
