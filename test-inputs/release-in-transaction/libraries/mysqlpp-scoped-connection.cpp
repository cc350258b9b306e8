// flags: -std=c++17 -I/usr/include/mariadb
// release() only marks the connection free: the transaction stays open on it.
#include <mysql++/mysql++.h>
#include <mysql++/scopedconnection.h>

bool expire(mysqlpp::ConnectionPool &Pool, int Token) {
  mysqlpp::ScopedConnection Conn(Pool);
  Conn->query("START TRANSACTION").exec();
  mysqlpp::Query Update = Conn->query();
  Update << "UPDATE tokens SET valid = 0 WHERE id = " << Token;
  if (!Update.exec())
    return false; // expect: pool-release-in-transaction
  Conn->query("COMMIT").exec();
  return true;
}
