// scan: --models radio.json
// expect-nothing
/* Every way out goes through the label, and the label gives the handle back. */
#include "radio.h"
#include <stdlib.h>

static radio_link *open_link(radio_pool *pool) { return radio_get(pool); }
static void close_link(radio_pool *pool, radio_link *link) {
  if (!link)
    return;
  radio_put(pool, link);
}

int read_clients(radio_pool *pool, int again) {
  int rc = 0;
  char *result = NULL;
  radio_link *link = open_link(pool);
  if (!link)
    return -1;
  if (again && radio_prepare(pool, "bind") != 0) {
    rc = -1;
    goto finish;
  }
  switch (radio_prepare(pool, "search")) {
  case 0:
    break;
  case 1:
    goto finish;
  default:
    rc = -1;
    goto finish;
  }
  result = malloc(80);
  if (!result) {
    rc = -1;
    goto finish;
  }
  do {
    if (link->status < 0) {
      rc = -1;
      goto finish;
    }
  } while (radio_prepare(pool, "next") == 0);
finish:
  free(result);
  close_link(pool, link);
  return rc;
}
