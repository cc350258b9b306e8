// scan: --models ../../shims/shim.json
// The callee takes the lease by value and it dies there.
// expect-nothing
#include "shim_pool.h"
#include <utility>

shim::Pool Mail(4);

void finish(shim::Lease Db) { Db->execute("UPDATE messages SET sent = 1"); }

void deliver(int Message) {
  shim::Lease Incoming(Mail);
  Incoming->execute("UPDATE messages SET seen = 1");
  finish(std::move(Incoming));
  shim::Lease Index(Mail);
  Index->execute("INSERT INTO search_index VALUES (1)");
}
