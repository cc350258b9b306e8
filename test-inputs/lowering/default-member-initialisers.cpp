// Default member initialisers run in each constructor that does not name the member, also in one that is implicit.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

shim::Pool &pool();

struct Session {
  shim::Pool Own{4};
  shim::Lease Held = pool().acquire();
  int Uses = 0;
};

struct Chosen {
  shim::Lease Held{pool()};
  Chosen() {}
  explicit Chosen(shim::Pool &P) : Held(P) {}
};

struct Plain {
  shim::Lease Held = pool().acquire();
  int Uses = 1;
};

void make(shim::Pool &P) {
  Session Implicit;
  Chosen Default;
  Chosen Given(P);
  Plain Aggregate{.Uses = 2};
}
