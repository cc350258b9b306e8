// scan: --models ../../shims/shim.json
// The callee cannot know that its two pools are one; this caller does.
#include "shim_pool.h"

shim::Pool Live(4);
shim::Pool Archive(4);

static void copy(shim::Pool &From, shim::Pool &To) {
  shim::Lease Source(From);
  shim::Lease Target(To);
  Target->execute("INSERT INTO items VALUES (1)");
}

void nightly() {
  copy(Live, Archive);
  copy(Live, Live); // expect: pool-nested-acquire
}
