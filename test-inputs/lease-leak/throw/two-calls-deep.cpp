// scan: --models ../../shims/shim.json
// The exception passes through a function in between, that catches another class and throws on.
#include "shim_pool.h"

struct Timeout {};

static void require(int Rc) {
  if (Rc < 0)
    throw shim::Error{"statement"};
}

static void update(shim_conn *Db) {
  try {
    require(shim_execute(Db, "UPDATE items SET name = 'x'"));
  } catch (const Timeout &) {
    shim_execute(Db, "SELECT 1");
  }
}

void rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool); // expect: pool-lease-leak
  update(Db);
  shim_release(&Pool, Db);
}
