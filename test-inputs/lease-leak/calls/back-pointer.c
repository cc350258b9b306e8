// scan: --models ../../shims/shim.json
/* The handle is noted to be from another depot, and that one may have no pool. */
#include "shim_pool_c.h"

typedef struct depot {
  shim_pool *shared; /* or nothing: the depot has one handle of its own */
  shim_handle *own;
  struct depot *next;
} depot;

struct shim_handle {
  depot *from;
};

static int borrow(depot *from, shim_handle **out) {
  if (from->shared) {
    if (shim_pool_take(from->shared, out) != 0)
      return -1;
  } else {
    *out = from->own;
    from->own = 0;
  }
  (*out)->from = from->next;
  return 0;
}

static void give_back(shim_handle *db) {
  depot *from = db->from;
  if (from->shared)
    shim_pool_put(from->shared, db);
}

int count_parcels(depot *from) {
  shim_handle *db = 0;
  if (borrow(from, &db) != 0) // expect: pool-lease-leak
    return -1;
  int rc = shim_exec(db, "SELECT count(*) FROM parcels");
  give_back(db);
  return rc;
}
