// scan: --models ../../shims/shim.json
// The range of the loop is a temporary that owns its lease: it lives until the loop ends.
#include "shim_pool.h"

shim::Pool Invoices(4);

void remind(int Customer);

int remindAll() {
  int Sent = 0;
  for (const shim::Row &Invoice : Invoices.query("SELECT id, amount FROM invoices WHERE due < now()")) {
    remind(Invoice.Id);
    Sent += Invoices.execute("UPDATE invoices SET reminded = 1"); // expect: pool-nested-acquire
  }
  return Sent;
}
