// scan: --models ../../shims/shim.json
/* The label frees the text and leaves each jump to release: one of three forgot (a fetch of voice messages did this). */
#include "shim_pool_c.h"
#include <stdio.h>
#include <stdlib.h>

int retrieve(shim_pool *pool, const char *file) {
  int rc = -1;
  FILE *out = NULL;
  char *text = malloc(256);
  shim_handle *db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  if (!text) {
    shim_pool_put(pool, db);
    goto yuck;
  }
  if (shim_exec(db, "SELECT * FROM voicemail") < 0) {
    shim_log("cannot select");
    shim_pool_put(pool, db);
    goto yuck;
  }
  out = fopen(file, "w");
  if (!out) {
    shim_log("cannot open");
    goto yuck;
  }
  rc = fputs(text, out);
  fclose(out);
  shim_pool_put(pool, db);
yuck:
  free(text);
  return rc;
}
