// flags: -isystem /usr/include/zdb
/* libzdb: the FINALLY block gives the connection back on every path. */
// expect-nothing
#include <zdb.h>

static ConnectionPool_T pool;

static void log_error(int value) {
  Connection_T log = ConnectionPool_getConnection(pool);
  Connection_execute(log, "INSERT INTO errors VALUES (%d)", value);
  Connection_close(log);
}

int store(int value) {
  volatile int rc = 0;
  Connection_T con = ConnectionPool_getConnection(pool);
  TRY {
    Connection_execute(con, "INSERT INTO items VALUES (%d)", value);
  }
  CATCH(SQLException) {
    rc = -1;
  }
  FINALLY {
    Connection_close(con);
  }
  END_TRY;
  if (rc < 0)
    log_error(value);
  return rc;
}
