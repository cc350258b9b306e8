// scan: --models ../../shims/shim.json
/* After a bug fixed three times in Asterisk: one label for all failures, each of which has to give the handle back before it jumps; one does not. */
#include "shim_pool_c.h"
#include <stdio.h>

int fetch_recording(shim_pool *pool, const char *path, int parts) {
  int rc = -1;
  FILE *out = NULL;
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak
  if (!db)
    goto fail;
  if (shim_exec(db, "SELECT part FROM recordings") < 0) {
    shim_pool_put(pool, db);
    goto fail;
  }
  out = fopen(path, "w");
  if (!out) {
    perror(path);
    goto fail;
  }
  for (int part = 0; part < parts; part++) {
    if (shim_exec(db, "SELECT body FROM parts") < 0) {
      shim_pool_put(pool, db);
      goto fail;
    }
    fputs("part\n", out);
  }
  shim_pool_put(pool, db);
  rc = 0;
fail:
  if (out)
    fclose(out);
  return rc;
}
