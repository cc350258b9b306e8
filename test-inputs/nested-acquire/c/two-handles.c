// scan: --models ../../shims/shim.json
/* The second handle is taken while the first is out. */
#include "shim_pool_c.h"

int reload(shim_pool *pool) {
  shim_handle *clients = shim_pool_get(pool);
  if (!clients)
    return -1;
  shim_handle *groups = shim_pool_get(pool); // expect: pool-nested-acquire
  if (groups) {
    shim_exec(groups, "SELECT * FROM groups");
    shim_pool_put(pool, groups);
  }
  shim_exec(clients, "SELECT * FROM clients");
  shim_pool_put(pool, clients);
  return 0;
}
