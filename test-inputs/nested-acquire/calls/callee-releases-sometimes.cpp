// scan: --models ../../shims/shim.json
// The helper gives the lease back on failure only; success goes on with the lease held.
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
  if (check(Db, shim_execute(Db, "UPDATE calls SET ended = 1")) < 0)
    return -1;
  shim_conn *Log = shim_acquire(&Voice); // expect: pool-nested-acquire
  shim_execute(Log, "INSERT INTO log VALUES ('ended')");
  shim_release(&Voice, Log);
  shim_release(&Voice, Db);
  return 0;
}
