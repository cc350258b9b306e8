// flags: -std=c++17 -isystem /usr/include/mariadb -isystem /usr/include/mysql++
// MySQL++: the grabbed connection is lost when there is nothing to do; the pool grows each time.
#include <mysql++.h>

bool clean(mysqlpp::ConnectionPool &pool, int days) {
  mysqlpp::Connection *db = pool.grab(); // expect: pool-lease-leak (definite)
  if (days <= 0)
    return false;
  bool done = db->query("DELETE FROM sessions").exec();
  pool.release(db);
  return done;
}
