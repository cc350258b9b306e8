// scan: --models ../../shims/shim.json
// After `||` the body is entered when nothing was taken; after `&&` likewise in the else branch.
// expect-nothing
#include "shim_pool.h"

shim::Pool Billing(4);

int charge(bool Offline, int Amount) {
  shim_conn *Db = nullptr;
  if (Offline || (Db = shim_try_acquire(&Billing)) == nullptr)
    return Billing.execute("INSERT INTO charges VALUES (1)");
  int Rc = shim_execute(Db, "INSERT INTO charges VALUES (1)");
  shim_release(&Billing, Db);
  return Rc;
}
