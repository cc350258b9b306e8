// scan: --models ../../../shims/shim.json
// Both files instantiate the template with the same type: one finding, in the header.
#pragma once

#include "shim_pool.h"

template <class T> T copyRow(shim::Pool &Db, T Key) {
  shim::Lease From(Db);
  From->execute("SELECT * FROM rows");
  shim::Lease To(Db); // expect: pool-nested-acquire
  To->execute("INSERT INTO copies VALUES (1)");
  return Key + 1;
}
