// scan: --models ../../shims/shim.json
/* Zero means that the handle is there. */
#include "shim_pool_c.h"
#include <stddef.h>

int store(shim_pool *pool, int value) {
  shim_handle *db = NULL;
  if (shim_pool_take(pool, &db) != 0)
    return -1;
  shim_handle *log = NULL;
  if (shim_pool_take(pool, &log) == 0) { // expect: pool-nested-acquire
    shim_exec(log, "INSERT INTO log VALUES (1)");
    shim_pool_put(pool, log);
  }
  shim_exec(db, "INSERT INTO items VALUES (1)");
  shim_pool_put(pool, db);
  return 0;
}
