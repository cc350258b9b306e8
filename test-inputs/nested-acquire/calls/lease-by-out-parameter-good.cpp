// scan: --models ../../shims/shim.json
// Taken again only when the first try has failed, which left nothing held.
// expect-nothing
#include "shim_pool.h"
#include <utility>

shim::Pool Rooms(4);

static bool openDb(shim::Lease &Out) {
  shim::Lease Fresh = Rooms.acquire_for(100);
  if (!Fresh)
    return false;
  Out = std::move(Fresh);
  return true;
}

bool reserve(int Room) {
  shim::Lease Db;
  if (!openDb(Db)) {
    if (!openDb(Db))
      return false;
  }
  return Db->execute("UPDATE rooms SET taken = 1");
}
