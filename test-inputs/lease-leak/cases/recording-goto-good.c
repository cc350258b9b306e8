// scan: --models ../../shims/shim.json
// expect-nothing
/* The repair that lasted: two labels, the first of which gives the handle back. */
#include "shim_pool_c.h"
#include <stdio.h>

int fetch_recording(shim_pool *pool, const char *path, int parts) {
  int rc = -1;
  FILE *out = NULL;
  shim_handle *db = shim_pool_get(pool);
  if (!db)
    goto fail;
  if (shim_exec(db, "SELECT part FROM recordings") < 0)
    goto fail_with_handle;
  out = fopen(path, "w");
  if (!out) {
    perror(path);
    goto fail_with_handle;
  }
  for (int part = 0; part < parts; part++) {
    if (shim_exec(db, "SELECT body FROM parts") < 0)
      goto fail_with_handle;
    fputs("part\n", out);
  }
  rc = 0;
fail_with_handle:
  shim_pool_put(pool, db);
fail:
  if (out)
    fclose(out);
  return rc;
}
