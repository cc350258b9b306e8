// A call through a pointer to a member is one through an unknown function, unless the pointer is a constant.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

struct Store {
  shim::Pool Own{2};
  shim::Lease Held;
  void open();
};

void through(Store &S, void (Store::*Method)(), shim::Lease Store::*Member) {
  (S.*Method)();
  (&S->*&Store::open)();
  (S.*Member).release();
}
