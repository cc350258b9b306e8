// A compound literal is an object of its own; C's designated initialisers fill it.
// scan: --models ../shims/shim.json
#include "shim_pool_c.h"

struct job {
  shim_handle *handle;
  const char *sql;
};
int run(const struct job *job);
int run_all(struct job jobs, int n);

void work(shim_pool *pool) {
  run(&(struct job){.handle = shim_pool_get(pool), .sql = "SELECT 1"});
  struct job mine = {shim_pool_get(pool), "SELECT 2"};
  struct job copy = mine;
  shim_pool_put(pool, copy.handle);
  copy = (struct job){0};
  run_all(mine, 1);
}
