// scan: --models ../../shims/shim.json
/* The pointer is compared and printed after the release; neither needs the lease. */
// expect-nothing
#include "shim_pool_c.h"
#include <stdio.h>

static void note(shim_handle *db, shim_handle *last) {
  if (db == last)
    puts("the same one");
  printf("%p went back\n", (void *)db);
  fprintf(stderr, "%p went back\n", db);
}

int ask(shim_pool *pool, shim_handle *last) {
  shim_handle *db = shim_pool_get(pool);
  int rc = shim_exec(db, "SELECT 1");
  shim_pool_put(pool, db);
  printf("%p went back\n", (void *)db);
  note(db, last);
  return rc;
}
