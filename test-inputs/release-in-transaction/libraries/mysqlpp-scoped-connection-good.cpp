// flags: -std=c++17 -I/usr/include/mariadb
// mysqlpp::Transaction dies before the scoped connection and rolls back.
// expect-nothing
#include <mysql++/mysql++.h>
#include <mysql++/scopedconnection.h>
#include <mysql++/transaction.h>

bool expire(mysqlpp::ConnectionPool &Pool, int Token) {
  mysqlpp::ScopedConnection Conn(Pool);
  mysqlpp::Transaction Guard(*Conn);
  mysqlpp::Query Update = Conn->query();
  Update << "UPDATE tokens SET valid = 0 WHERE id = " << Token;
  if (!Update.exec())
    return false;
  Guard.commit();
  return true;
}
