// scan: --models ../../shims/shim.json
/* The failure returns before the handle is stored in the caller's object. */
#include "shim_pool_c.h"

struct request {
  shim_handle *db;
  int status;
};

int request_open(struct request *r, shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  if (shim_exec(db, "SET NAMES utf8") < 0)
    return -1;
  r->db = db;
  r->status = 1;
  return 0;
}
