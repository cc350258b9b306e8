// flags: -I/usr/include/zdb
/* libzdb: one of the two is enough. */
// expect-nothing
#include <zdb.h>

void touch(ConnectionPool_T pool) {
  Connection_T con = ConnectionPool_getConnection(pool);
  if (!con)
    return;
  Connection_execute(con, "UPDATE items SET seen = 1");
  ConnectionPool_returnConnection(pool, con);
}
