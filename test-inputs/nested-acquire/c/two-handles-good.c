// scan: --models ../../shims/shim.json
/* Given back by three different functions before the next one is taken. */
// expect-nothing
#include "shim_pool_c.h"

int reload(shim_pool *pool) {
  shim_handle *clients = shim_pool_get(pool);
  shim_exec(clients, "SELECT * FROM clients");
  shim_pool_put(pool, clients);

  shim_handle *groups = shim_pool_get(pool);
  shim_exec(groups, "SELECT * FROM groups");
  shim_handle_close(groups);

  shim_handle *users = shim_pool_get(pool);
  shim_exec(users, "SELECT * FROM users");
  shim_handle_drop(&users);

  shim_handle *rest = shim_pool_get(pool);
  shim_pool_put(pool, rest);
  return 0;
}
