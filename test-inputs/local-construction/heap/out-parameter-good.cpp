// scan: --models ../../shims/shim.json
// What goes out through a parameter belongs to the caller.
// expect-nothing
#include "shim_pool.h"
#include <memory>

bool openInto(std::unique_ptr<shim::Pool> &Out, int Capacity) {
  if (Capacity <= 0)
    return false;
  Out = std::make_unique<shim::Pool>(Capacity);
  return true;
}

bool openRaw(shim::Pool **Out, int Capacity) {
  shim::Pool *Fresh = new shim::Pool(Capacity);
  *Out = Fresh;
  return true;
}
