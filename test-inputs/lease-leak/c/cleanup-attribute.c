// scan: --models ../../shims/shim.json
/* The attribute cleans up the text, not the handle beside it. */
#include "shim_pool_c.h"
#include <stdlib.h>

static void free_text(char **text) { free(*text); }

int rename_item(shim_pool *pool, int id) {
  __attribute__((cleanup(free_text))) char *text = malloc(64);
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  if (!text || shim_exec(db, "UPDATE items SET name = 'x'") < 0)
    return -1;
  shim_pool_put(pool, db);
  return id;
}
