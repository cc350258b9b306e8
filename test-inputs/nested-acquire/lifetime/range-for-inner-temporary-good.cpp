// scan: --models ../../shims/shim.json
// Until C++20 the guard dies before the first row is read. The rows dangle, which is another mistake; nothing is nested.
// expect-nothing
#include "shim_pool.h"

shim::Pool Invoices(4);

int remindAll() {
  int Sent = 0;
  for (const shim::Row &Invoice : shim::Lease(Invoices)->query("SELECT id, amount FROM invoices")) {
    if (Invoice.Amount > 0)
      Sent += Invoices.execute("UPDATE invoices SET reminded = 1");
  }
  return Sent;
}
