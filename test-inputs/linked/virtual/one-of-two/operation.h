// scan: --models ../../../shims/shim.json
// Of two overrides, in two files, one takes a lease; that is enough.
#pragma once

#include "shim_pool.h"

struct Operation {
  virtual ~Operation() = default;
  virtual bool run(shim::Pool &On) = 0;
};
