// scan: --models ../../shims/shim.json
// On the path that acquires again, the helper has given the lease back.
// expect-nothing
#include "shim_pool.h"

shim::Pool Voice(4);

static int check(shim_conn *Db, int Rc) {
  if (Rc < 0) {
    shim_release(&Voice, Db);
    return -1;
  }
  return 0;
}

int hangUp(int Call) {
  shim_conn *Db = shim_acquire(&Voice);
  if (check(Db, shim_execute(Db, "UPDATE calls SET ended = 1")) < 0) {
    Db = shim_acquire(&Voice);
    shim_execute(Db, "INSERT INTO log VALUES ('failed')");
  }
  shim_release(&Voice, Db);
  return 0;
}
