// scan: --models ../../shims/shim.json
// Given back through a pointer and through a reference.
// expect-nothing
#include "shim_pool.h"

shim::Pool Print(4);

void byPointer(int Pages) {
  shim::Lease First(Print);
  shim::Lease *Done = &First;
  Done->release();
  shim::Lease Second(Print);
  Second->execute("UPDATE pages SET printed = 1");
}

void byReference(int Pages) {
  shim::Lease First(Print);
  shim::Lease &Done = First;
  Done.release();
  shim::Lease Second(Print);
  Second->execute("UPDATE pages SET printed = 1");
}
