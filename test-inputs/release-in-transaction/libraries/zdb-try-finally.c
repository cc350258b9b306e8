// flags: -I/usr/include/zdb
// Nobody commits: FINALLY closes the connection and libzdb undoes the work.
#include <stdio.h>
#include <zdb.h>

void write_log(ConnectionPool_T pool, const char *text) {
  Connection_T con = ConnectionPool_getConnection(pool);
  if (!con)
    return;
  Connection_beginTransaction(con);
  TRY {
    Connection_execute(con, "INSERT INTO log(text) VALUES('%s')", text);
  }
  CATCH(SQLException) {
    fprintf(stderr, "log: %s\n", Connection_getLastError(con));
  }
  FINALLY {
    Connection_close(con); // expect: pool-release-in-transaction
  }
  END_TRY;
}
