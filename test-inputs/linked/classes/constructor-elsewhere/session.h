// scan: --models ../../../shims/shim.json
// The class takes its lease in a constructor that stands in another file, and keeps it while it lives.
#pragma once

#include "shim_pool.h"

class Session {
public:
  explicit Session(shim::Pool &From);
  ~Session();
  int load();

private:
  shim::Pool &Pool;
  shim::Lease Own;
};
