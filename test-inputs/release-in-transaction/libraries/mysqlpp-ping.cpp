// flags: -std=c++17 -I/usr/include/mariadb
// ping() reconnects when it can: the work before it is then lost, and commit()
// commits on a connection that never saw it.
#include <mysql++/mysql++.h>
#include <mysql++/scopedconnection.h>
#include <mysql++/transaction.h>
#include <vector>

void loadRows(mysqlpp::ConnectionPool &Pool, const std::vector<int> &Rows) {
  mysqlpp::ScopedConnection Conn(Pool);
  mysqlpp::Transaction Guard(*Conn);
  for (int Row : Rows) {
    Conn->ping(); // expect: pool-release-in-transaction
    Conn->query("INSERT INTO rows VALUES(" + std::to_string(Row) + ")").exec();
  }
  Guard.commit();
}
