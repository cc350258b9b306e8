// flags: -std=c++17 -I/usr/include/mariadb
// The raw handle goes back first; COMMIT then runs on a connection that
// somebody else may already have grabbed.
#include <mysql++/mysql++.h>

void vote(mysqlpp::ConnectionPool &Pool, int Poll) {
  mysqlpp::Connection *Conn = Pool.grab();
  mysqlpp::Query Sql = Conn->query();
  Sql.exec("BEGIN");
  Sql.exec("UPDATE polls SET votes = votes + 1 WHERE id = " +
           std::to_string(Poll));
  Pool.release(Conn); // expect: pool-release-in-transaction
  Sql.exec("COMMIT"); // expect: pool-use-after-release
}
