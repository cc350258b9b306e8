// Wt::Dbo: the first transaction has given its connection back before the other session takes one.
// expect-nothing
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
  {
    Wt::Dbo::Transaction transaction(session);
    session.execute("INSERT INTO orders VALUES (1)");
    transaction.commit();
  }
  audit(pool);
}
