// scan: --models ../../../shims/shim.json
// The virtual destructor of a class of another file writes what is left.
#pragma once

#include "shim_pool.h"

struct Sink {
  virtual ~Sink() = default;
};

Sink *openSink(shim::Pool &Db);
