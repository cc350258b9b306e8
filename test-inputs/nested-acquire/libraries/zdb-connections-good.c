// flags: -isystem /usr/include/zdb
/* libzdb: one is closed, or returned, before the next one is asked for. */
// expect-nothing
#include <zdb.h>

static ConnectionPool_T pool;

static int quota(Connection_T con, int user) {
  ResultSet_T result = Connection_executeQuery(con, "SELECT quota FROM users WHERE id = %d", user);
  return ResultSet_next(result) ? ResultSet_getInt(result, 1) : 0;
}

int clean(void) {
  Connection_T first = ConnectionPool_getConnection(pool);
  int over = quota(first, 1);
  Connection_close(first);
  Connection_T second = ConnectionPool_getConnection(pool);
  over += quota(second, 2);
  ConnectionPool_returnConnection(pool, second);
  Connection_T third = ConnectionPool_getConnection(pool);
  over += quota(third, 3);
  Connection_close(third);
  return over;
}
