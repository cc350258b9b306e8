// scan: --models ../../shims/shim.json
/* The members of a structure have storage of their own, and what one of a union gets replaces what the other had. */
#include "shim_pool_c.h"

struct pair {
  shim_handle *db;
  shim_handle *spare;
};

union link {
  shim_handle *db;
  shim_handle *spare;
};

void count(shim_pool *pool) {
  struct pair pair = {0};
  pair.db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  if (pair.spare)
    shim_pool_put(pool, pair.spare);
}

void list(shim_pool *pool) {
  union link link;
  link.db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  link.spare = 0;
}
