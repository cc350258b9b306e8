// scan: --models ../../shims/shim.json
/* Put into a list that lives on. */
// expect-nothing
#include "shim_pool_c.h"
#include <stdlib.h>

struct node {
  struct node *next;
  shim_handle *db;
};

static struct node *idle;

int park(shim_pool *pool) {
  struct node *n = malloc(sizeof *n);
  if (!n)
    return -1;
  n->db = shim_pool_get(pool);
  n->next = idle;
  idle = n;
  return 0;
}
