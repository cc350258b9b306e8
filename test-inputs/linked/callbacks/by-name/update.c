// scan: --models ../../../shims/shim.json
// The function that is named here runs under the lease, in another file; on a cache miss a third file takes a handle of the same pool.
#include "config.h"

static int prepare(void *data) {
  struct update *what = data;
  return find_table(what->database) ? 0 : -1;
}

int update(const char *database) {
  struct update what = {database, "value"};
  shim_handle *db = shim_named_get(database);
  int rc = prepare_and_execute(db, prepare, &what); // expect: pool-nested-acquire
  shim_handle_close(db);
  return rc;
}
