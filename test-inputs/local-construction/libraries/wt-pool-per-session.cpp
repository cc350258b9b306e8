// A fixed pool, made for one database session and gone with it.
#include <Wt/Dbo/FixedSqlConnectionPool.h>
#include <Wt/Dbo/Transaction.h>
#include <memory>
#include <utility>

void rename(std::unique_ptr<Wt::Dbo::SqlConnection> Connection) {
  auto Pool = std::make_unique<Wt::Dbo::FixedSqlConnectionPool>(std::move(Connection), 2); // expect: pool-local-construction
  Wt::Dbo::Session Session;
  Session.setConnectionPool(*Pool);
  Wt::Dbo::Transaction Tx(Session);
  Session.execute("UPDATE users SET name = 'x'");
}
