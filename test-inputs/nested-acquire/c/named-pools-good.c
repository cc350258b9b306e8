// scan: --models ../../shims/shim.json
/* Different names are different pools. */
// expect-nothing
#include "shim_pool_c.h"

int invoice(int customer) {
  shim_handle *db = shim_named_get("billing");
  shim_handle *log = shim_named_get("log");
  int rc = shim_exec(db, "INSERT INTO invoices VALUES (1)") + shim_exec(log, "INSERT INTO log VALUES (1)");
  shim_handle_close(log);
  shim_handle_close(db);
  return rc;
}
