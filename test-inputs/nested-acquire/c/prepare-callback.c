// scan: --models ../../shims/shim.json
/* The prepare callback looks the table up, and on a cache miss the look-up takes a handle of the pool of the same name. */
#include "shim_pool_c.h"
#include <stddef.h>

struct table {
  const char *name;
};
struct update {
  const char *database;
  const char *column;
};

static struct table *cached;
struct table *load_table(shim_handle *db);

static struct table *find_table(const char *database) {
  if (cached)
    return cached;
  shim_handle *db = shim_named_get(database);
  struct table *found = load_table(db);
  shim_handle_close(db);
  return found;
}

static int prepare_and_execute(shim_handle *db, int (*prepare)(void *), void *data) {
  return prepare(data) == 0 ? shim_exec(db, "UPDATE config") : -1;
}

static int update_prepare(void *data) {
  struct update *what = data;
  return find_table(what->database) ? 0 : -1;
}

int update(const char *database) {
  struct update what = {database, "value"};
  shim_handle *db = shim_named_get(database);
  int rc = prepare_and_execute(db, update_prepare, &what); // expect: pool-nested-acquire
  shim_handle_close(db);
  return rc;
}
