// scan: --models ../../shims/shim.json
// The object's own class is known where it is made: the override that keeps nothing is another class's.
// expect-nothing
#include "shim_pool_c.h"

struct Sink {
  virtual void finish(shim_pool *Pool, shim_handle *Db) const = 0;
};

struct Closing : Sink {
  void finish(shim_pool *Pool, shim_handle *Db) const override { shim_pool_put(Pool, Db); }
};

struct Asking : Sink {
  void finish(shim_pool *, shim_handle *Db) const override { shim_exec(Db, "SELECT 1"); }
};

void byReference(shim_pool *Pool) {
  shim_handle *Db = shim_pool_get(Pool);
  const Sink &Last = Closing();
  Last.finish(Pool, Db);
}

void byPointer(shim_pool *Pool) {
  shim_handle *Db = shim_pool_get(Pool);
  Sink *Last = new Closing;
  Last->finish(Pool, Db);
  delete Last;
}
