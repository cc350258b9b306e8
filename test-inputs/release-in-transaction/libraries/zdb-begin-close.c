// flags: -I/usr/include/zdb
// Connection_close() returns the connection; libzdb rolls back what
// Connection_beginTransaction() began, so both inserts are lost.
#include <zdb.h>

void store_pair(ConnectionPool_T pool, int left, int right) {
  Connection_T con = ConnectionPool_getConnection(pool);
  if (!con)
    return;
  Connection_beginTransaction(con);
  Connection_execute(con, "INSERT INTO pairs(value) VALUES(%d)", left);
  Connection_execute(con, "INSERT INTO pairs(value) VALUES(%d)", right);
  Connection_close(con); // expect: pool-release-in-transaction
}
