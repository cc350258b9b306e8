// scan: --models ../../shims/shim.json
/* After a bug in FreeRADIUS: handles taken into and given back through an out-parameter; a failure in the middle of a loop returns at once. */
#include "shim_pool_c.h"
#include <stdlib.h>

struct entry {
  struct entry *next;
  int key;
};

int copy_value(char *to, const struct entry *from); /* 0: done */

int expand_entry(shim_pool *pool, struct entry *entries, int key) {
  shim_handle *cache = NULL;
  if (shim_pool_take(pool, &cache) != 0) // expect: pool-lease-leak
    return -1;
  for (struct entry *e = entries; e; e = e->next) {
    if (e->key != key)
      continue;
    char *copy = malloc(16);
    if (!copy)
      abort();
    if (__builtin_expect(copy_value(copy, e) < 0, 0)) {
      free(copy);
      return -1;
    }
    free(copy);
    break;
  }
  shim_handle_drop(&cache);
  return 0;
}
