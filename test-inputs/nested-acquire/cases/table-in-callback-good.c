// scan: --models ../../shims/shim.json
// expect-nothing
/* The table is looked up first, and handed in. */
#include "shim_pool_c.h"

struct table {
  const char *name;
};
struct change {
  struct table *columns;
};
struct table *cached(const char *database, const char *table);
struct table *keep(const char *database, const char *table);

static struct table *find_table(const char *database, const char *name) {
  struct table *known = cached(database, name);
  if (known)
    return known;
  shim_handle *db = shim_named_get(database);
  if (!db)
    return 0;
  shim_exec(db, "SELECT * FROM columns");
  shim_handle_close(db);
  return keep(database, name);
}

static int prepare_and_run(shim_handle *db, int (*prepare)(shim_handle *, void *), void *data) {
  for (int tries = 0; tries < 2; tries++)
    if (prepare(db, data) == 0)
      return shim_exec(db, "EXECUTE change");
  return -1;
}

static int prepare_change(shim_handle *db, void *data) {
  struct change *what = data;
  return shim_exec(db, what->columns->name);
}

int change(const char *database, const char *table) {
  struct change what = {.columns = find_table(database, table)};
  if (!what.columns)
    return -1;
  shim_handle *db = shim_named_get(database);
  if (!db)
    return -1;
  int rc = prepare_and_run(db, prepare_change, &what);
  shim_handle_close(db);
  return rc;
}
