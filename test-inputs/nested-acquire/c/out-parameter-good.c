// scan: --models ../../shims/shim.json
/* Another status means that it is not: the second try holds nothing from the first. */
// expect-nothing
#include "shim_pool_c.h"
#include <stddef.h>

int store(shim_pool *pool, int value) {
  shim_handle *db = NULL;
  int status = shim_pool_take(pool, &db);
  if (status != 0) {
    db = shim_pool_get(pool);
    if (!db)
      return status;
  }
  shim_exec(db, "INSERT INTO items VALUES (1)");
  shim_pool_put(pool, db);
  return 0;
}
