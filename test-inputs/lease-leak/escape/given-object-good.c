// scan: --models ../../shims/shim.json
/* Trap 13: stored in an object of the caller, who closes it some day. */
// expect-nothing
#include "shim_pool_c.h"

struct request {
  shim_handle *db;
  int status;
};

int request_open(struct request *r, shim_pool *pool) {
  r->db = shim_pool_get(pool);
  if (shim_exec(r->db, "SET NAMES utf8") < 0)
    return -1;
  r->status = 1;
  return 0;
}
