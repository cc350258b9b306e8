// scan: --models ../../../shims/shim.json
// What the header's function calls, in one of the sources, uses the lease that it is given.
// expect-nothing
#pragma once

#include "shim_pool.h"

void stamp(shim::Conn &Db);

inline void touch(shim::Pool &Db) {
  shim::Lease Own(Db);
  Own->execute("UPDATE items SET touched = 1");
  stamp(*Own);
}
