// scan: --models ../../shims/shim.json
/* The structure is the function's own: a local one, and one that it has made and does not keep. */
#include "shim_pool_c.h"
#include <stdlib.h>

struct entry {
  struct entry *next;
  shim_handle *db;
  int wanted;
};

int local(shim_pool *pool) {
  struct entry own = {0};
  struct entry *entry = &own;
  entry->db = shim_pool_try_get(pool); // expect: pool-lease-leak
  return entry->db ? 0 : -1;
}

int made(shim_pool *pool) {
  struct entry *entry = calloc(1, sizeof *entry);
  if (!entry)
    return -1;
  entry->db = shim_pool_get(pool); // expect: pool-lease-leak
  if (shim_exec(entry->db, "SELECT 1") < 0) {
    free(entry);
    return -1;
  }
  shim_handle_close(entry->db);
  free(entry);
  return 0;
}
