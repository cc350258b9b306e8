// flags: -I/usr/include/zdb
// fail() releases the connection for its caller. That is right for callers
// without a transaction, and wrong for the one that has begun.
#include <stdio.h>
#include <zdb.h>

static int fail(Connection_T con, const char *why) {
  fprintf(stderr, "stock: %s\n", why);
  Connection_close(con);
  return -1;
}

int sell(ConnectionPool_T pool, int item) {
  Connection_T con = ConnectionPool_getConnection(pool);
  if (!con)
    return -1;
  if (!Connection_isSupported("mysql"))
    return fail(con, "wrong server");

  Connection_beginTransaction(con);
  Connection_execute(con, "UPDATE stock SET n = n - 1 WHERE id = %d", item);
  if (Connection_rowsChanged(con) == 0)
    return fail(con, "no such item"); // expect: pool-release-in-transaction
  Connection_commit(con);
  Connection_close(con);
  return 0;
}
