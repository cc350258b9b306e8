// Wt::Dbo: a transaction inside another one of the same session joins it.
// expect-nothing
#include <Wt/Dbo/Session.h>
#include <Wt/Dbo/Transaction.h>

static void audit(Wt::Dbo::Session &session) {
  Wt::Dbo::Transaction inner(session);
  session.execute("INSERT INTO audit VALUES (1)");
  inner.commit();
}

void order(Wt::Dbo::Session &session) {
  Wt::Dbo::Transaction outer(session);
  session.execute("INSERT INTO orders VALUES (1)");
  audit(session);
  outer.commit();
}
