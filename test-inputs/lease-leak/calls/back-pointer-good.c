// scan: --models ../../shims/shim.json
/* Acquire and release ask the same depot, under two names: the first notes in the handle which depot that is. */
// expect-nothing
#include "shim_pool_c.h"

typedef struct {
  shim_pool *shared; /* or nothing: the depot has one handle of its own */
  shim_handle *own;
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
  (*out)->from = from;
  return 0;
}

static void give_back(shim_handle *db) {
  depot *from = db->from;
  if (from->shared)
    shim_pool_put(from->shared, db);
  else
    from->own = db;
}

int count_parcels(depot *from) {
  shim_handle *db = 0;
  if (borrow(from, &db) != 0)
    return -1;
  int rc = shim_exec(db, "SELECT count(*) FROM parcels");
  give_back(db);
  return rc;
}
