// Wt's transaction commits in its destructor unless an exception is in flight.
// expect-nothing
#include <Wt/Dbo/Transaction.h>

bool rename(Wt::Dbo::Session &Session, bool Allowed) {
  Wt::Dbo::Transaction Tx(Session);
  Session.execute("UPDATE profile SET renamed = 1");
  if (!Allowed) {
    Tx.rollback();
    return false;
  }
  Session.execute("INSERT INTO audit VALUES('renamed')");
  return true;
}
