// An inner closure captures from the outer one, not from the function around both.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

class Worker {
  shim::Pool &From;
  shim::Lease Kept;

public:
  void run(shim::Lease &Given) {
    auto Outer = [this, &Given] {
      shim::Lease Mine = From.acquire();
      auto Inner = [this, &Given, &Mine] {
        Kept.release();
        Given.release();
        Mine.release();
      };
      Inner();
    };
    Outer();
  }
};
