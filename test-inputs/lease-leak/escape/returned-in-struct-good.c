// scan: --models ../../shims/shim.json
/* Handed out inside a structure that is returned by value. */
// expect-nothing
#include "shim_pool_c.h"

struct conn {
  shim_handle *db;
  int age;
};

struct conn connect_once(shim_pool *pool) {
  struct conn c = {shim_pool_get(pool), 0};
  if (shim_ping(c.db) != 0)
    c.age = -1;
  return c;
}
