// scan: --models ../shims/shim.json
// An error and a warning, each with a path through calls: levels, code flows and related locations.
#include "shim_pool.h"

static shim::Pool Single(2); // expect: pool-undersized

static void writeLog() { shim::Lease Log(Single); }

static void audit() { writeLog(); }

void hangsAlways() {
  shim::Lease Held(Single);
  audit(); // expect: pool-nested-acquire
}

void hangsUnderLoad(shim::Pool &Any) {
  shim::Lease First(Any);
  auto &Second = First; // expect: pool-nested-acquire
  Second->execute("DELETE FROM log");
  First->execute("DELETE FROM audit");
}
