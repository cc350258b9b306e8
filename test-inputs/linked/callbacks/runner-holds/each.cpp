// scan: --models ../../../shims/shim.json
// each() itself holds the lease: which function runs under it is known only here.
#include "library.h"

shim::Pool Library(4);

int each(const char *Sql, Visit Call) {
  shim::Lease Db(Library);
  int Sum = 0;
  for (const shim::Row &Book : Db->query(Sql))
    Sum += Call(Book);
  return Sum;
}
