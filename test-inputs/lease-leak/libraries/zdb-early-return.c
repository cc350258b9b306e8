// flags: -I/usr/include/zdb
/* libzdb: a failed insert returns over the close. */
#include <zdb.h>

int add_item(ConnectionPool_T pool, int id) {
  Connection_T con = ConnectionPool_getConnection(pool); // expect: pool-lease-leak
  if (!con)
    return -1;
  Connection_execute(con, "INSERT INTO items(id) VALUES(%d)", id);
  if (Connection_rowsChanged(con) != 1)
    return -2;
  Connection_close(con);
  return 0;
}
