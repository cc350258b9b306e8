// scan: --models ../../shims/shim.json
// The library keeps pools by name; which one a helper takes from is for its caller to know.
#include "shim_pool_c.h"

struct settings {
  const char *database;
};

static int count(const struct settings *with) {
  shim_handle *db = shim_named_get(with->database);
  int rc = shim_exec(db, "SELECT count(*) FROM items");
  shim_handle_close(db);
  return rc;
}

static int touch(const char *name) {
  shim_handle *db = shim_named_get(name);
  int rc = shim_exec(db, "UPDATE items SET seen = 1");
  shim_handle_close(db);
  return rc;
}

int by_structure(void) {
  struct settings with = {"live"};
  shim_handle *db = shim_named_get("live");
  int rc = count(&with); // expect: pool-nested-acquire
  shim_handle_close(db);
  return rc;
}

int by_parameter(void) {
  shim_handle *db = shim_named_get("live");
  int rc = touch("live"); // expect: pool-nested-acquire
  shim_handle_close(db);
  return rc;
}

int by_structure_of_caller(const struct settings *with) {
  shim_handle *db = shim_named_get(with->database);
  int rc = count(with); // expect: pool-nested-acquire
  shim_handle_close(db);
  return rc;
}
