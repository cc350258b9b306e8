// scan: --models ../../shims/shim.json
// The rows are copied first; the result, and its lease, are gone before the first reminder.
// expect-nothing
#include "shim_pool.h"
#include <vector>

shim::Pool Invoices(4);

void remind(int Customer);

int remindAll() {
  std::vector<shim::Row> Due;
  for (const shim::Row &Invoice : Invoices.query("SELECT id, amount FROM invoices WHERE due < now()"))
    Due.push_back(Invoice);
  int Sent = 0;
  for (const shim::Row &Invoice : Due) {
    remind(Invoice.Id);
    Sent += Invoices.execute("UPDATE invoices SET reminded = 1");
  }
  return Sent;
}
