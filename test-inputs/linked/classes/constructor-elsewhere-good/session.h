// scan: --models ../../../shims/shim.json
// The object, and with it the lease of its constructor, ends before the next acquire; its methods use what it has.
// expect-nothing
#pragma once

#include "shim_pool.h"

class Session {
public:
  explicit Session(shim::Pool &From);
  ~Session();
  int load();

private:
  shim::Lease Own;
};
