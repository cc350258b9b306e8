// scan: --models ../../shims/shim.json
/* What the functions get is only compared, or used where the caller says that it may be. */
// expect-nothing
#include "shim_pool_c.h"

static int is_last(shim_handle *db, shim_handle *last) { return db == last; }

static void note(shim_handle *db, int rc) {
  if (rc < 0)
    shim_log(shim_error_text(db));
  else
    shim_log("done");
}

static void finish(shim_handle *db, int is_held) {
  if (!is_held)
    return;
  shim_log(shim_error_text(db));
}

int rename_item(shim_pool *pool, shim_handle *last) {
  shim_handle *db = shim_pool_get(pool);
  int rc = shim_exec(db, "UPDATE items SET name = 'x'");
  if (rc < 0) {
    note(db, rc);
    shim_pool_put(pool, db);
    return rc;
  }
  shim_pool_put(pool, db);
  note(db, rc);
  note(db, 0);
  finish(db, 0);
  return is_last(db, last);
}
