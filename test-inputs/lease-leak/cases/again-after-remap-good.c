// scan: --models radio.json
// expect-nothing
/* The handle goes back before the search begins again. */
#include "radio.h"

struct node {
  radio_pool *pool;
};
struct cluster {
  struct node nodes[8];
  int is_stale;
};

int remap(struct cluster *all, radio_link *by); /* 0: the map is new */
unsigned slot_of(struct cluster *all, const char *key);

int reserve(struct cluster *all, const char *key, radio_link **link, struct node **found) {
  struct node *node;
again:
  node = &all->nodes[slot_of(all, key)];
  *link = radio_get(node->pool);
  if (!*link)
    return -1;
  if (all->is_stale && remap(all, *link) == 0) {
    radio_put(node->pool, *link);
    goto again;
  }
  *found = node;
  return 0;
}
