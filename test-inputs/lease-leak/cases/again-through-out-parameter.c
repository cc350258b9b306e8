// scan: --models ../../shims/shim.json
/* After a bug in FreeRADIUS: the map is renewed through the fresh handle, and the second round puts another one in its place. */
#include "shim_pool_c.h"

struct node {
  shim_pool *pool;
};
struct ring {
  struct node nodes[8];
  int is_stale;
};
struct answer {
  int kind;
};
struct answer *ring_ask(const shim_handle *db, const char *what);
void answer_free(struct answer *answer);

static int renew(struct ring *ring, shim_handle *db) {
  struct answer *map = ring_ask(db, "slots");
  if (!map)
    return -1;
  if (map->kind != 2) {
    answer_free(map);
    return -2;
  }
  answer_free(map);
  ring->is_stale = 0;
  return 0;
}

int first_try(struct ring *ring, shim_handle **db, int slot) {
  struct node *node;
again:
  node = &ring->nodes[slot];
  *db = shim_pool_try_get(node->pool); // expect: pool-lease-leak (definite), pool-nested-acquire
  if (!*db) {
    ring->is_stale = 1;
    return -1;
  }
  if (ring->is_stale) {
    if (renew(ring, *db) == 0)
      goto again;
  }
  return 0;
}
