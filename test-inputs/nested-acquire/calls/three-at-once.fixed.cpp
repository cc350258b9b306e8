// scan: --models ../../shims/shim.json
// The third lease is nested in both of the others; each acquire that waits under a lease is one finding.
#include "shim_pool.h"

shim::Pool Depot(3);

static int weigh(int Truck) { return Depot.execute("SELECT weight FROM trucks"); }

int load(int Truck) {
  shim::Lease Plan(Depot);
  auto &Log = Plan; // expect: pool-nested-acquire
  Plan->execute("UPDATE trucks SET loading = 1");
  Log->execute("INSERT INTO log VALUES ('loading')");
  return weigh(Truck); // expect: pool-nested-acquire
}
