// scan: --models ../../shims/shim.json
// The lease ends with its block, before the task is awaited.
// expect-nothing
#include "shim_coroutine.h"
#include "shim_pool.h"

shim::Pool Chat(2);

shim::Task store(int Message) {
  shim::Lease Db(Chat);
  Db->execute("INSERT INTO messages VALUES (1)");
  co_return;
}

shim::Task receive(int Message) {
  {
    shim::Lease Db(Chat);
    Db->execute("UPDATE rooms SET active = 1");
  }
  co_await store(Message);
}
