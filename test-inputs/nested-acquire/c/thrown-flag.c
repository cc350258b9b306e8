// scan: --models ../../shims/shim.json
/* Switches that somebody throws: in this file, through their address, or in another file. */
#include "shim_pool_c.h"

static int keeps_log;
static int level;
int traces;

struct option {
  const char *name;
  int *value;
};
static const struct option options[] = {{"level", &level}};

const struct option *find_options(void) { return options; }

void set_log(int is_on) { keeps_log = is_on; }

void write_log(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  if (keeps_log)
    shim_pool_put(pool, shim_pool_get(pool)); // expect: pool-nested-acquire
  if (level)
    shim_pool_put(pool, shim_pool_get(pool)); // expect: pool-nested-acquire
  if (traces)
    shim_pool_put(pool, shim_pool_get(pool)); // expect: pool-nested-acquire
  shim_pool_put(pool, db);
}
