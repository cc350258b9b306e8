// scan: --models ../../shims/shim.json
// Two singletons of two classes.
// expect-nothing
#include "shim_pool.h"

shim::Pool &databasePool() {
  static shim::Pool Only(8);
  return Only;
}
shim::Pool &cachePool() {
  static shim::Pool Only(8);
  return Only;
}

static int nextId() {
  shim::Lease Db(cachePool());
  return Db->execute("INCR next");
}

int create() {
  shim::Lease Db(databasePool());
  Db->execute("INSERT INTO items VALUES (1)");
  return nextId();
}
