// scan: --models ../../shims/shim.json
/* After the first of a line of bugs in FreeRADIUS: three entry points of a module, each of which returns early with its handle. */
#include "shim_pool_c.h"

struct request {
  const char *user;
  int status;
};
int set_user(struct request *request, char *name);

int authorize(shim_pool *pool, struct request *request) {
  char name[64];
  if (!request->user)
    return -2;
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  if (set_user(request, name) < 0)
    return -1;
  if (shim_exec(db, "SELECT reply FROM users") == 0) {
    shim_pool_put(pool, db);
    return 0;
  }
  if (set_user(request, 0) < 0)
    return -1;
  shim_pool_put(pool, db);
  return 1;
}

int account(shim_pool *pool, struct request *request) {
  char name[64];
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  if (!request->status)
    return 0;
  switch (request->status) {
  case 1:
    if (set_user(request, name) < 0)
      return -1;
    shim_exec(db, "INSERT INTO sessions VALUES (1)");
    break;
  case 2:
    shim_exec(db, "UPDATE sessions SET open = 0");
    break;
  }
  shim_pool_put(pool, db);
  return 0;
}
