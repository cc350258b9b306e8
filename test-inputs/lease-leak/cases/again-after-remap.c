// scan: --models radio.json
/* After a bug in FreeRADIUS: when the map of nodes has changed, the search begins again and overwrites the handle it has. */
#include "radio.h"

struct node {
  radio_pool *pool;
};
struct cluster {
  struct node nodes[8];
  int is_stale;
};

int remap(struct cluster *all, const radio_link *by); /* 0: the map is new */
unsigned slot_of(struct cluster *all, const char *key);

int reserve(struct cluster *all, const char *key, radio_link **link, struct node **found) {
  struct node *node;
again:
  node = &all->nodes[slot_of(all, key)];
  *link = radio_get(node->pool); // expect: pool-lease-leak
  if (!*link)
    return -1;
  if (all->is_stale && remap(all, *link) == 0)
    goto again;
  *found = node;
  return 0;
}
