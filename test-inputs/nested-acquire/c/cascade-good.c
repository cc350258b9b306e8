// scan: --models ../../shims/shim.json
/* The handle goes back between the two. */
// expect-nothing
#include "shim_pool_c.h"

struct module {
  shim_pool *pool;
  int read_groups;
};

static int group_query(struct module *inst, int group) {
  shim_handle *db = shim_pool_get(inst->pool);
  int rc = shim_exec(db, "SELECT * FROM groups");
  shim_pool_put(inst->pool, db);
  return rc;
}

static int groups_of(struct module *inst, int user) { return inst->read_groups ? group_query(inst, user % 10) : 0; }

int authorize(struct module *inst, int user) {
  shim_handle *db = shim_pool_get(inst->pool);
  int rc = shim_exec(db, "SELECT * FROM users");
  shim_pool_put(inst->pool, db);
  return rc >= 0 ? groups_of(inst, user) : rc;
}
