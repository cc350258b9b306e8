// scan: --models ../../../shims/shim.json
// The override, in a third file, takes a lease of the pool that the caller holds one of.
#pragma once

#include "shim_pool.h"

class Listener {
public:
  virtual ~Listener();
  virtual void saved(shim::Pool &Db) = 0;
};

void save(shim::Pool &Db, Listener &Tell);
