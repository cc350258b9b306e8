// scan: --models ../../shims/shim.json
/* A function without a body gets the handle by a plain pointer: it might have kept it, so no loss on a path without a release is told. */
#include "shim_pool_c.h"

int map_is_new(shim_handle *db);

int first_try(shim_pool *pool, shim_handle **db) {
again:
  *db = shim_pool_try_get(pool); // expect: pool-nested-acquire
  // expect-fn@-1: pool-lease-leak — a function that may have kept the handle makes the loss doubtful, and nothing here releases it
  if (!*db)
    return -1;
  if (map_is_new(*db))
    goto again;
  return 0;
}
