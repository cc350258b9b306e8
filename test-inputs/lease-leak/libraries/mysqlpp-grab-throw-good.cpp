// flags: -std=c++17 -isystem /usr/include/mariadb -isystem /usr/include/mysql++
// MySQL++: the scoped connection gives back on every path.
// expect-nothing
#include <mysql++.h>

bool clean(mysqlpp::ConnectionPool &pool, int days) {
  mysqlpp::ScopedConnection db(pool, true);
  if (days <= 0)
    return false;
  return db->query("DELETE FROM sessions").exec();
}
