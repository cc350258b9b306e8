// scan: --models ../../shims/shim.json
/* After Kamailio: a status below zero is an error, one above zero an answer, and zero means that all is well. */
#include "shim_pool_c.h"

int log_line(const char *text);

static int check(const char *text, int length) {
  if (length == 0) {
    if (log_line(text) < 0)
      return -1;
    return 1;
  }
  return 0;
}

int lookup(shim_pool *pool, const char *text, int length) {
  int status = check(text, length);
  if (status < 0)
    return -1;
  else if (status > 0)
    return 1;
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  if (shim_exec(db, text))
    return -1;
  shim_pool_put(pool, db);
  return 0;
}
