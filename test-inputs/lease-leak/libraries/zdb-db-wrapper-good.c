// flags: -I/usr/include/zdb
/* libzdb: the wrappers that a mail server has around get and close. */
// expect-nothing
#include <stdlib.h>
#include <zdb.h>

static ConnectionPool_T pool;

static Connection_T db_con_get(void) {
  int tries = 30;
  Connection_T con = NULL;
  while (tries-- && !(con = ConnectionPool_getConnection(pool)))
    ;
  if (!con)
    abort();
  return con;
}

static void db_con_close(Connection_T con) { Connection_close(con); }

int count_users(void) {
  Connection_T con = db_con_get();
  Connection_execute(con, "SELECT count(*) FROM users");
  int rows = (int)Connection_rowsChanged(con);
  db_con_close(con);
  return rows;
}
