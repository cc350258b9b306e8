// scan: --models ../../../shims/shim.json
// The overrides of the program take nothing from the pool that is held.
// expect-nothing
#pragma once

#include "shim_pool.h"

class Listener {
public:
  virtual ~Listener();
  virtual void saved(shim::Pool &Db, shim::Conn &Using) = 0;
};

void save(shim::Pool &Db, Listener &Tell);
