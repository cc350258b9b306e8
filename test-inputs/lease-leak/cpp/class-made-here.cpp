// scan: --models ../../shims/shim.json
// The object's own class is known where it is made, unless the pointer is set again.
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
  shim_handle *Db = shim_pool_get(Pool); // expect: pool-lease-leak (definite)
  const Sink &Last = Asking();
  Last.finish(Pool, Db);
}

void byPointer(shim_pool *Pool, bool Asks) {
  shim_handle *Db = shim_pool_get(Pool); // expect: pool-lease-leak
  Sink *Last = new Closing;
  if (Asks)
    Last = new Asking;
  Last->finish(Pool, Db);
  delete Last;
}
