// flags: -I/usr/include/zdb
/* libzdb: Connection_close and ConnectionPool_returnConnection are the same thing. */
#include <zdb.h>

void touch(ConnectionPool_T pool) {
  Connection_T con = ConnectionPool_getConnection(pool);
  if (!con)
    return;
  Connection_execute(con, "UPDATE items SET seen = 1");
  Connection_close(con);
  ConnectionPool_returnConnection(pool, con); // expect: pool-double-release (definite)
}
