// scan: --models ../../shims/shim.json
// A reading and a writing pool, and a slip: the log goes to the pool that is held.
#include "shim_pool.h"

shim::Pool Reading(4);
shim::Pool Writing(4);

void move(int Item) {
  shim::Lease From(Reading);
  shim::Lease To(Writing);
  To->execute("INSERT INTO items VALUES (1)");
  auto &Log = To; // expect: pool-nested-acquire
  Log->execute("INSERT INTO log VALUES ('moved')");
}
