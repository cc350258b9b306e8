// scan: --models radio.json
/* After a bug in FreeRADIUS: the label at the end frees everything but the handle, and some returns pass it by. */
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
  radio_link *link = open_link(pool); // expect: pool-lease-leak (definite)
  if (!link)
    return -1;
  if (again && radio_prepare(pool, "bind") != 0)
    return -1;
  switch (radio_prepare(pool, "search")) {
  case 0:
    break;
  case 1:
    return 0;
  default:
    return -1;
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
  return rc;
}

int count_clients(radio_pool *pool) {
  radio_link *link = open_link(pool);
  if (!link)
    return -1;
  int count = link->status;
  close_link(pool, link);
  return count;
}
