// scan: --models ../../shims/shim.json
// `return finish(Db, Rc)` is the release.
// expect-nothing
#include "shim_pool.h"

shim::Pool Voice(4);

static int finish(shim_conn *Db, int Rc) {
  shim_release(&Voice, Db);
  return Rc;
}

static int store(int Call) {
  shim_conn *Db = shim_acquire(&Voice);
  if (Call < 0)
    return finish(Db, -1);
  shim_execute(Db, "INSERT INTO calls VALUES (1)");
  return finish(Db, 0);
}

int hangUp(int Call) {
  shim_conn *Db = shim_acquire(&Voice);
  int Rc = shim_execute(Db, "UPDATE calls SET ended = 1");
  Rc = finish(Db, Rc);
  return Rc ? Rc : store(Call);
}
