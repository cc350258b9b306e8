// scan: --models ../../shims/shim.json
// When the right operand ran, the handle is held in the body.
#include "shim_pool.h"

shim::Pool Billing(4);

int charge(bool Online, int Amount) {
  shim_conn *Db = nullptr;
  int Rc = 0;
  if (Online && (Db = shim_try_acquire(&Billing)) != nullptr) {
    Rc = Billing.execute("INSERT INTO charges VALUES (1)"); // expect: pool-nested-acquire
    shim_release(&Billing, Db);
  }
  return Rc;
}
