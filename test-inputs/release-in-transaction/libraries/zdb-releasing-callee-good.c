// flags: -I/usr/include/zdb
// The helper also ends the transaction of its caller.
// expect-nothing
#include <stdio.h>
#include <zdb.h>

static int fail(Connection_T con, const char *why) {
  fprintf(stderr, "stock: %s\n", why);
  Connection_rollback(con);
  Connection_close(con);
  return -1;
}

int sell(ConnectionPool_T pool, int item) {
  Connection_T con = ConnectionPool_getConnection(pool);
  if (!con)
    return -1;
  Connection_beginTransaction(con);
  Connection_execute(con, "UPDATE stock SET n = n - 1 WHERE id = %d", item);
  if (Connection_rowsChanged(con) == 0)
    return fail(con, "no such item");
  Connection_commit(con);
  Connection_close(con);
  return 0;
}
