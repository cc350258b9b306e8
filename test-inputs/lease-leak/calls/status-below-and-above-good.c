// scan: --models ../../shims/shim.json
// expect-nothing
/* Only what came out well has a lease, and a status that is not below zero and not above it came out well. */
#include "shim_pool_c.h"

int log_line(const char *text);

static int open_for(shim_pool *pool, const char *text, int length, shim_handle **out) {
  if (length == 0) {
    if (log_line(text) < 0)
      return -1;
    return 1;
  }
  *out = shim_pool_get(pool);
  return 0;
}

int lookup(shim_pool *pool, const char *text, int length) {
  shim_handle *db = 0;
  int status = open_for(pool, text, length, &db);
  if (status < 0)
    return -1;
  if (status > 0)
    return 1;
  shim_exec(db, text);
  shim_pool_put(pool, db);
  return 0;
}
