// flags: -I/usr/include/zdb
// Both ways meet at one label; only one of them has committed.
#include <zdb.h>

int take_job(ConnectionPool_T pool, int worker) {
  int rc = -1;
  Connection_T con = ConnectionPool_getConnection(pool);
  if (!con)
    return rc;

  Connection_beginTransaction(con);
  Connection_execute(con,
                     "UPDATE jobs SET worker = %d WHERE worker IS NULL LIMIT 1",
                     worker);
  if (Connection_rowsChanged(con) == 0)
    goto done;
  Connection_execute(con, "UPDATE workers SET busy = 1 WHERE id = %d", worker);
  Connection_commit(con);
  rc = 0;

done:
  Connection_close(con); // expect: pool-release-in-transaction
  return rc;
}
