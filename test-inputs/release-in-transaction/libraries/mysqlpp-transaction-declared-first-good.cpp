// flags: -std=c++17 -I/usr/include/mariadb
// Declared after the connection, the transaction dies before it.
// expect-nothing
#include <memory>
#include <mysql++/mysql++.h>
#include <mysql++/scopedconnection.h>
#include <mysql++/transaction.h>

bool assign(mysqlpp::ConnectionPool &Pool, int Ticket, int Agent) {
  mysqlpp::ScopedConnection Conn(Pool);
  std::unique_ptr<mysqlpp::Transaction> Guard;
  Guard.reset(new mysqlpp::Transaction(*Conn));
  mysqlpp::Query Update = Conn->query();
  Update << "UPDATE tickets SET agent = " << Agent << " WHERE id = " << Ticket;
  if (!Update.exec())
    return false;
  Guard->commit();
  return true;
}
