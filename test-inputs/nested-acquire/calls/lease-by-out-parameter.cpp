// scan: --models ../../shims/shim.json
// The helper fills the caller's variable with a fresh lease.
#include "shim_pool.h"
#include <utility>

shim::Pool Rooms(4);

static bool openDb(shim::Lease &Out, int Tries) {
  while (Tries-- > 0) {
    shim::Lease Fresh = Rooms.acquire_for(100);
    if (Fresh) {
      Out = std::move(Fresh);
      return true;
    }
  }
  return false;
}

bool reserve(int Room) {
  shim::Lease Reader;
  if (!openDb(Reader, 3))
    return false;
  shim::Lease Writer;
  if (!openDb(Writer, 3)) // expect: pool-nested-acquire
    return false;
  return Reader->ping() && Writer->execute("UPDATE rooms SET taken = 1");
}
