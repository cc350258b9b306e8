#include "unit.h"

void pay(shim::Pool &Pool) {
  shim::Lease Db(Pool);
  UnitOfWork Work(*Db);
  Db->execute("UPDATE debts SET paid = 1");
  Work.done();
}

void payLater(shim::Pool &Pool) {
  shim::Lease Db(Pool);
  UnitOfWork Work(*Db);
  Db->execute("UPDATE debts SET due = 30");
} // expect: pool-release-in-transaction
