// scan: --models ../../shims/shim.json
// flags: -std=c++23
// Since C++23 every temporary of the range lives until the loop ends, the guard too.
#include "shim_pool.h"

shim::Pool Invoices(4);

int remindAll() {
  int Sent = 0;
  for (const shim::Row &Invoice : shim::Lease(Invoices)->query("SELECT id, amount FROM invoices")) {
    if (Invoice.Amount > 0)
      Sent += Invoices.execute("UPDATE invoices SET reminded = 1"); // expect: pool-nested-acquire
  }
  return Sent;
}
