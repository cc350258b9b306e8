// flags: -std=c++17 -I/usr/include/mariadb
// The connection is checked before the transaction begins.
// expect-nothing
#include <mysql++/mysql++.h>
#include <mysql++/scopedconnection.h>
#include <mysql++/transaction.h>
#include <vector>

bool loadRows(mysqlpp::ConnectionPool &Pool, const std::vector<int> &Rows) {
  mysqlpp::ScopedConnection Conn(Pool);
  if (!Conn->ping())
    return false;
  mysqlpp::Transaction Guard(*Conn);
  for (int Row : Rows)
    Conn->query("INSERT INTO rows VALUES(" + std::to_string(Row) + ")").exec();
  Guard.commit();
  return true;
}
