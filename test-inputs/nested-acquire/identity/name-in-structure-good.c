// expect-nothing
// scan: --models ../../shims/shim.json
// Near-twins of name-in-structure.c: other names, and names that nobody can tell.
#include "shim_pool_c.h"

struct settings {
  const char *database;
};

void read_settings(struct settings *with);

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

int another_name(void) {
  struct settings with = {"live"};
  with.database = "old";
  shim_handle *db = shim_named_get("live");
  int rc = count(&with) + touch("old");
  shim_handle_close(db);
  return rc;
}

int name_of_the_configuration(void) {
  struct settings with = {"live"};
  read_settings(&with);
  shim_handle *db = shim_named_get("live");
  int rc = count(&with);
  shim_handle_close(db);
  return rc;
}

int two_names(const struct settings *mine, const struct settings *other, const char *name) {
  shim_handle *db = shim_named_get(mine->database);
  int rc = count(other) + touch(name);
  shim_handle_close(db);
  return rc;
}
