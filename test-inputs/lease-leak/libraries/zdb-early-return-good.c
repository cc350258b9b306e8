// flags: -I/usr/include/zdb
/* libzdb: closed on both ways out; the path without a connection has nothing to close. */
// expect-nothing
#include <zdb.h>

int add_item(ConnectionPool_T pool, int id) {
  Connection_T con = ConnectionPool_getConnection(pool);
  if (!con)
    return -1;
  Connection_execute(con, "INSERT INTO items(id) VALUES(%d)", id);
  int changed = Connection_rowsChanged(con);
  Connection_close(con);
  return changed == 1 ? 0 : -2;
}
