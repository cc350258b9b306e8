#include "unit.h"

bool pay(shim::Pool &Pool) {
  shim::Lease Db(Pool);
  UnitOfWork Work(*Db);
  if (Db->execute("UPDATE debts SET paid = 1") == 0)
    return false;
  Work.done();
  return true;
}
