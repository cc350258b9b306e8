// flags: -std=c++17 -I/usr/include/mariadb
// expect-nothing
#include <mysql++/mysql++.h>

void vote(mysqlpp::ConnectionPool &Pool, int Poll) {
  mysqlpp::Connection *Conn = Pool.grab();
  mysqlpp::Query Sql = Conn->query();
  Sql.exec("BEGIN");
  Sql.exec("UPDATE polls SET votes = votes + 1 WHERE id = " +
           std::to_string(Poll));
  Sql.exec("COMMIT");
  Pool.release(Conn);
}
