// scan: --models ../../shims/shim.json
/* The helper frees the handle's own part, and with it, for all that is known, the handle. */
// expect-nothing
#include "shim_pool_c.h"

struct wire;
struct link {
  struct wire *wire;
  shim_handle *db;
};
int wire_ask(struct wire *wire, const char *what);
void link_free(struct link *link);

static int has_moved(struct link *link) {
  if (wire_ask(link->wire, "where") == 0)
    return 0;
  link_free(link);
  return 1;
}

int visit(shim_pool *pool, struct link *link) {
  link->db = shim_pool_try_get(pool);
  if (!link->db)
    return -1;
  if (has_moved(link))
    return -1;
  shim_pool_put(pool, link->db);
  link->db = 0;
  return 0;
}
