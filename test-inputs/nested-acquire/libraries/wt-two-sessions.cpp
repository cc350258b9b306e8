// Wt::Dbo: two sessions of one pool, each with a transaction: two connections.
#include <Wt/Dbo/FixedSqlConnectionPool.h>
#include <Wt/Dbo/Session.h>
#include <Wt/Dbo/Transaction.h>

void order(Wt::Dbo::FixedSqlConnectionPool &pool) {
  Wt::Dbo::Session orders, audit;
  orders.setConnectionPool(pool);
  audit.setConnectionPool(pool);
  Wt::Dbo::Transaction outer(orders);
  orders.execute("INSERT INTO orders VALUES (1)");
  Wt::Dbo::Transaction inner(audit);
  audit.execute("INSERT INTO audit VALUES (1)"); // expect: pool-nested-acquire
  inner.commit();
  outer.commit();
}
