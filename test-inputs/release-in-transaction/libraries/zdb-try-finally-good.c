// flags: -I/usr/include/zdb
// Commit at the end of TRY, rollback in CATCH, close in FINALLY.
// expect-nothing
#include <stdio.h>
#include <zdb.h>

void write_log(ConnectionPool_T pool, const char *text) {
  Connection_T con = ConnectionPool_getConnection(pool);
  if (!con)
    return;
  TRY {
    Connection_beginTransaction(con);
    Connection_execute(con, "INSERT INTO log(text) VALUES('%s')", text);
    Connection_commit(con);
  }
  CATCH(SQLException) {
    fprintf(stderr, "log: %s\n", Connection_getLastError(con));
    Connection_rollback(con);
  }
  FINALLY {
    Connection_close(con);
  }
  END_TRY;
}
