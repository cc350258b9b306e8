// scan: --models ../../shims/shim.json
// The name of the pool lies in an element of an array, whose address goes to the helper.
#include "shim_pool_c.h"

struct settings {
  const char *database;
};
struct site {
  struct settings of[8];
};

static int count(const struct settings *with) {
  shim_handle *db = shim_named_get(with->database);
  int rc = shim_exec(db, "SELECT count(*) FROM items");
  shim_handle_close(db);
  return rc;
}

int all(struct site *site, int which) {
  shim_handle *db = shim_named_get(site->of[which].database);
  int rc = count(&site->of[which]); // expect-fn: pool-nested-acquire — a name in an element of an array is not followed
  shim_handle_close(db);
  return rc;
}
