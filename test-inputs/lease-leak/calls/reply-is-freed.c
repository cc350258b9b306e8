// scan: --models ../../shims/shim.json
/* The helper frees what a library's function gave for a part of the handle's connection: the handle is the caller's still. */
#include "shim_pool_c.h"

struct reply;
struct wire {
  int socket;
};
struct link {
  struct wire *wire;
};
struct reply *wire_ask(struct wire *wire, const char *what);
void reply_free(struct reply *reply);
struct link *link_of(shim_handle *db);

static int has_moved(struct link *db) {
  struct reply *answer = wire_ask(db->wire, "where");
  if (!answer)
    return 0;
  reply_free(answer);
  return 1;
}

int visit(shim_pool *pool) {
  shim_handle *db = shim_pool_try_get(pool); // expect: pool-lease-leak (definite)
  if (!db)
    return -1;
  if (has_moved((struct link *)db))
    return -1;
  shim_pool_put(pool, db);
  return 0;
}
