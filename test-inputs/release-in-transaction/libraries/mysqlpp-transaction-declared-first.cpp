// flags: -std=c++17 -I/usr/include/mariadb
// Locals die in reverse order: on the early return the connection goes back
// first, and the transaction rolls back on a connection that is not ours.
#include <memory>
#include <mysql++/mysql++.h>
#include <mysql++/scopedconnection.h>
#include <mysql++/transaction.h>

bool assign(mysqlpp::ConnectionPool &Pool, int Ticket, int Agent) {
  std::unique_ptr<mysqlpp::Transaction> Guard;
  mysqlpp::ScopedConnection Conn(Pool);
  Guard.reset(new mysqlpp::Transaction(*Conn));
  mysqlpp::Query Update = Conn->query();
  Update << "UPDATE tickets SET agent = " << Agent << " WHERE id = " << Ticket;
  if (!Update.exec())
    return false; // expect: pool-release-in-transaction
  Guard->commit();
  return true;
}
