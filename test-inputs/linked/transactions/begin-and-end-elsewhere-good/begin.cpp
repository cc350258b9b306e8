// scan: --models ../../../shims/shim.json
// One file begins, another one ends; between the two nothing leaves.
// expect-nothing
#include "work.h"

void startWork(shim::Lease &Db) {
  Db->begin();
  Db->execute("SET LOCAL statement_timeout = 500");
}
