// scan: --models ../../shims/shim.json
// The function that is passed takes no lease; the one that does is passed to nobody.
// expect-nothing
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

static int amount(const shim::Row &Book) { return Book.Amount; }

int fine(int Book) { return Library.execute("UPDATE loans SET fine = 1"); }

int fines() { return each("SELECT id, amount FROM loans", amount) + fine(3); }
