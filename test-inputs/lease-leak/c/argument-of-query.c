// scan: --models ../../shims/shim.json
/* The handle lives in an argument only: after the call nobody can name it. */
#include "shim_pool_c.h"

int count_items(shim_pool *pool) { return shim_exec(shim_pool_get(pool), "SELECT count(*) FROM items"); } // expect: pool-lease-leak (definite)
