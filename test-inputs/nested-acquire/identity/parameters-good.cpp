// scan: --models ../../shims/shim.json
// Two reference parameters: unknown, and every call that is seen gives different pools.
// expect-nothing
#include "shim_pool.h"

shim::Pool Live(4);
shim::Pool Archive(4);

void copy(shim::Pool &From, shim::Pool &To) {
  shim::Lease Source(From);
  shim::Lease Target(To);
  Target->execute("INSERT INTO items VALUES (1)");
}

void nightly() {
  copy(Live, Archive);
  copy(Archive, Live);
}
