// scan: --models ../../shims/shim.json
// This one does.
// expect-nothing
#include "shim_pool.h"

shim::SparePool Layers(4);

int render(int Layer) {
  shim::Lease Features = Layers.acquire();
  Features->execute("SELECT * FROM features");
  shim::Lease Styles = Layers.acquire(-1, true);
  return Styles->execute("SELECT * FROM styles");
}
