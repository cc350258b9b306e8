// scan: --models ../../../shims/shim.json
// Two members of one object, two objects of one class: only one member of the same object is the pool that is held.
#pragma once

#include "shim_pool.h"

class Service {
public:
  void move(Service &Other);
  void readOne();
  void writeOne();

private:
  shim::Pool Readers{4};
  shim::Pool Writers{2};
};
