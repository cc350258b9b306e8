// flags: -I/usr/include/zdb
// expect-nothing
#include <zdb.h>

void store_pair(ConnectionPool_T pool, int left, int right) {
  Connection_T con = ConnectionPool_getConnection(pool);
  if (!con)
    return;
  Connection_beginTransaction(con);
  Connection_execute(con, "INSERT INTO pairs(value) VALUES(%d)", left);
  Connection_execute(con, "INSERT INTO pairs(value) VALUES(%d)", right);
  Connection_commit(con);
  Connection_close(con);
}
