// scan: --models ../../shims/shim.json
// Which function runs under the lease of each is known only where it is named: that call is the mistake.
#include "shim_pool.h"

shim::Pool Library(4);

using Visit = int (*)(const shim::Row &);

static int each(const char *Sql, Visit Call) {
  shim::Lease Db(Library);
  int Sum = 0;
  for (const shim::Row &Book : Db->query(Sql))
    Sum += Call(Book);
  return Sum;
}

static int fine(const shim::Row &Book) { return Library.execute("UPDATE loans SET fine = 1"); }
static int amount(const shim::Row &Book) { return Book.Amount; }

int fines() {
  int Owed = each("SELECT id, amount FROM loans", amount);
  return Owed + each("SELECT id, amount FROM loans", fine); // expect: pool-nested-acquire
}
