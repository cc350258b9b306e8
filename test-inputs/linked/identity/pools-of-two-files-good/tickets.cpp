// scan: --models ../../../shims/shim.json
// Two pools, each defined in a file of its own.
// expect-nothing
#include "shim_pool.h"

shim::Pool Tickets(5);
void notify();

void close() {
  shim::Lease Db(Tickets);
  Db->execute("UPDATE tickets SET open = 0");
  notify();
}
