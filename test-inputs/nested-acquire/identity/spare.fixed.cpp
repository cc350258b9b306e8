// scan: --models ../../shims/shim.json
// This pool keeps connections back for nested requests, but this one does not say that it is nested.
#include "shim_pool.h"

shim::SparePool Layers(4);

int render(int Layer) {
  shim::Lease Features = Layers.acquire();
  Features->execute("SELECT * FROM features");
  auto &Styles = Features; // expect: pool-nested-acquire
  return Styles->execute("SELECT * FROM styles");
}
