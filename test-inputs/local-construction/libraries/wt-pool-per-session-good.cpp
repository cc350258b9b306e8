// Wt's own examples do it so: a factory for the pool, one static, many sessions.
// expect-nothing
#include <Wt/Dbo/FixedSqlConnectionPool.h>
#include <Wt/Dbo/Transaction.h>
#include <memory>
#include <utility>

std::unique_ptr<Wt::Dbo::SqlConnection> connectToDb();

static std::unique_ptr<Wt::Dbo::SqlConnectionPool> createPool() {
  return std::make_unique<Wt::Dbo::FixedSqlConnectionPool>(connectToDb(), 10);
}

void rename() {
  static const std::unique_ptr<Wt::Dbo::SqlConnectionPool> Pool = createPool();
  Wt::Dbo::Session Session;
  Session.setConnectionPool(*Pool);
  Wt::Dbo::Transaction Tx(Session);
  Session.execute("UPDATE users SET name = 'x'");
}
