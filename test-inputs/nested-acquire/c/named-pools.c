// scan: --models ../../shims/shim.json
/* The library keeps its pools by name: equal names are one pool. */
#include "shim_pool_c.h"

#define BILLING "billing"

int invoice(int customer) {
  shim_handle *db = shim_named_get("billing");
  shim_handle *log = shim_named_get(BILLING); // expect: pool-nested-acquire
  int rc = shim_exec(db, "INSERT INTO invoices VALUES (1)") + shim_exec(log, "INSERT INTO log VALUES (1)");
  shim_handle_close(log);
  shim_handle_close(db);
  return rc;
}
