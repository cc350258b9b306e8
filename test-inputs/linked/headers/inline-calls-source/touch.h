// scan: --models ../../../shims/shim.json
// The header's function holds the lease; what it calls is defined in one of the sources.
#pragma once

#include "shim_pool.h"

void stamp(shim::Pool &Db);

inline void touch(shim::Pool &Db) {
  shim::Lease Own(Db);
  Own->execute("UPDATE items SET touched = 1");
  stamp(Db); // expect: pool-nested-acquire
}
