// flags: -isystem /usr/include/zdb
/* libzdb: the second connection is NULL when the pool is exhausted. */
#include <zdb.h>

static ConnectionPool_T pool;

static int quota(int user) {
  Connection_T con = ConnectionPool_getConnection(pool);
  ResultSet_T result = Connection_executeQuery(con, "SELECT quota FROM users WHERE id = %d", user);
  int limit = ResultSet_next(result) ? ResultSet_getInt(result, 1) : 0;
  Connection_close(con);
  return limit;
}

void clean(void) {
  Connection_T con = ConnectionPool_getConnection(pool);
  ResultSet_T users = Connection_executeQuery(con, "SELECT id FROM users");
  int over = 0;
  while (ResultSet_next(users))
    over += quota(ResultSet_getInt(users, 1)); // expect: pool-nested-acquire
  Connection_close(con);
}
