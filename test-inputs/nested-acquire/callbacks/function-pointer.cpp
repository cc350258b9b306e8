// scan: --models ../../shims/shim.json
// The named function is called while the lease of each is open.
#include "shim_pool.h"

shim::Pool Library(4);

using Visit = int (*)(const shim::Row &);

static int each(const char *Sql, Visit Call) {
  shim::Lease Db(Library);
  int Sum = 0;
  for (const shim::Row &Book : Db->query(Sql))
    Sum += Call(Book); // expect: pool-nested-acquire
  return Sum;
}

static int fine(const shim::Row &Book) { return Library.execute("UPDATE loans SET fine = 1"); }

int fines() { return each("SELECT id, amount FROM loans", fine); }
