// scan: --models ../../shims/shim.json
// The lease changed its owner, not its state.
#include "shim_pool.h"
#include <utility>

shim::Pool Mail(4);

void deliver(int Message) {
  shim::Lease Incoming(Mail);
  Incoming->execute("UPDATE messages SET seen = 1");
  shim::Lease Outgoing = std::move(Incoming);
  Outgoing->execute("UPDATE messages SET sent = 1");
  shim::Lease Index(Mail); // expect: pool-nested-acquire
  Index->execute("INSERT INTO search_index VALUES (1)");
}
