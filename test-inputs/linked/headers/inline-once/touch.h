// scan: --models ../../../shims/shim.json
// The mistake stands in a header that three files include: one finding.
#pragma once

#include "shim_pool.h"

inline int touch(shim::Pool &Db, int Id) {
  shim::Lease Reader(Db);
  if (!Reader->ping())
    return Id;
  return Db.execute("UPDATE items SET touched = 1"); // expect: pool-nested-acquire
}
