// Wt::Dbo: two sessions of one pool, each in a transaction: two connections.
#include <Wt/Dbo/FixedSqlConnectionPool.h>
#include <Wt/Dbo/Session.h>
#include <Wt/Dbo/Transaction.h>

static void audit(Wt::Dbo::FixedSqlConnectionPool &pool) {
  Wt::Dbo::Session session;
  session.setConnectionPool(pool);
  Wt::Dbo::Transaction transaction(session);
  session.execute("INSERT INTO audit VALUES (1)");
  transaction.commit();
}

void order(Wt::Dbo::FixedSqlConnectionPool &pool) {
  Wt::Dbo::Session session;
  session.setConnectionPool(pool);
  Wt::Dbo::Transaction transaction(session);
  session.execute("INSERT INTO orders VALUES (1)");
  audit(pool); // expect-fn: pool-nested-acquire — a model cannot say that only transactions of one session join
  transaction.commit();
}
