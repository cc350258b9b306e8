// scan: --models ../../../shims/shim.json
// The table is looked up before the handle is taken and handed in through the callback's data.
// expect-nothing
#include "config.h"

static int prepare(void *data) {
  struct update *what = data;
  return what->found ? 0 : -1;
}

int update(const char *database) {
  struct update what = {database, find_table(database)};
  shim_handle *db = shim_named_get(database);
  int rc = prepare_and_execute(db, prepare, &what);
  shim_handle_close(db);
  return rc;
}
