// scan: --models ../../shims/shim.json
// The same helper with two functions: only one of the calls is wrong.
#include "shim_pool.h"

shim::Pool Library(4);

template <class Fn> static void twice(Fn Call) {
  Call();
  Call();
}

static void touch() { Library.execute("UPDATE books SET touched = 1"); }
static void nothing() {}

void lend(int Book) {
  shim::Lease Db(Library);
  Db->execute("UPDATE books SET lent = 1");
  twice(nothing);
  twice(touch); // expect: pool-nested-acquire
}
