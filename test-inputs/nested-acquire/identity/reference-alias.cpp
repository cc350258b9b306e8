// scan: --models ../../shims/shim.json
// A reference and a pointer are other names of the same pool.
#include "shim_pool.h"

shim::Pool Main(4);

void byReference() {
  shim::Pool &Here = Main;
  shim::Lease First(Here);
  shim::Lease Second(Main); // expect: pool-nested-acquire
}

void byPointer() {
  shim::Pool *Here = &Main;
  shim::Lease First(*Here);
  shim_conn *Second = shim_acquire(Here); // expect: pool-nested-acquire
  shim_release(&Main, Second);
}
