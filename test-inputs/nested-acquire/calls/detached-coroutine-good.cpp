// scan: --models ../../shims/shim.json
// The detached coroutine suspends before its first statement: it is another task, started by the event loop.
// expect-nothing
#include "shim_coroutine.h"
#include "shim_pool.h"

shim::Pool Chat(2);

shim::Detached announce(int Message) {
  shim::Lease Db(Chat);
  Db->execute("INSERT INTO news VALUES (1)");
  co_return;
}

void receive(int Message) {
  shim::Lease Db(Chat);
  Db->execute("UPDATE rooms SET active = 1");
  announce(Message);
}
