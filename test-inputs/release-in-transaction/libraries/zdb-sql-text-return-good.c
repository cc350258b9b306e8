// flags: -I/usr/include/zdb
// expect-nothing
#include <zdb.h>

int rename_tag(ConnectionPool_T pool, const char *from, const char *to) {
  Connection_T con = ConnectionPool_getConnection(pool);
  if (!con)
    return -1;
  Connection_execute(con, "BEGIN TRANSACTION");
  Connection_execute(con, "UPDATE tags SET name = '%s' WHERE name = '%s'", to,
                     from);
  if (Connection_rowsChanged(con) != 1) {
    Connection_execute(con, "ROLLBACK");
    ConnectionPool_returnConnection(pool, con);
    return -1;
  }
  Connection_execute(con, "COMMIT");
  ConnectionPool_returnConnection(pool, con);
  return 0;
}
