// scan: --models ../../shims/shim.json
/* Two labels: what is taken last is given back first, and each failure jumps to the one that fits. */
// expect-nothing
#include "shim_pool_c.h"
#include <stdio.h>
#include <stdlib.h>

int retrieve(shim_pool *pool, const char *file) {
  int rc = -1;
  FILE *out;
  char *text = malloc(256);
  if (!text)
    return rc;
  shim_handle *db = shim_pool_get(pool);
  if (shim_exec(db, "SELECT * FROM voicemail") < 0) {
    shim_log("cannot select");
    goto bail_with_handle;
  }
  out = fopen(file, "w");
  if (!out)
    goto bail_with_handle;
  rc = fputs(text, out);
  fclose(out);
bail_with_handle:
  shim_pool_put(pool, db);
  free(text);
  return rc;
}
