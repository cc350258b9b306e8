#include "shim_pool.h"

extern shim::Pool Tickets;
void notify();

void close() {
  shim::Lease Db(Tickets);
  Db->execute("UPDATE tickets SET open = 0");
  notify(); // expect: pool-nested-acquire
}
