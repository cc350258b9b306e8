// scan: --models ../../shims/shim.json
// std::move moves nothing: a callee that only looks through the rvalue reference leaves the lease with the caller.
#include "shim_pool.h"
#include <utility>

shim::Pool Mail(4);

bool finish(shim::Lease &&Db) { return Db->execute("UPDATE messages SET sent = 1") > 0; }

void deliver(int Message) {
  shim::Lease Incoming(Mail);
  if (!finish(std::move(Incoming)))
    return;
  shim::Lease Index(Mail); // expect: pool-nested-acquire
  Index->execute("INSERT INTO search_index VALUES (1)");
}
