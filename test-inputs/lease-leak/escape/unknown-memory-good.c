// scan: --models ../../shims/shim.json
/* A handle is put behind a pointer into memory that was there before: a part of an array, an element of a list. */
// expect-nothing
#include "shim_pool_c.h"
#include <stdlib.h>

struct entry {
  struct entry *next;
  shim_handle *db;
  int wanted;
};
struct table {
  struct entry *entries;
  int count;
};

int add(struct table *table, shim_pool *pool) {
  struct entry *added = realloc(table->entries, sizeof *added * (table->count + 1));
  if (!added)
    return -1;
  table->entries = added;
  added = added + table->count;
  table->count++;
  added->db = shim_pool_try_get(pool);
  return added->db ? 0 : -1;
}

static void refresh(struct entry *entry, shim_pool *pool) {
  if (entry->db)
    shim_handle_close(entry->db);
  entry->db = shim_pool_get(pool);
}

int refresh_from(struct entry *entry, int skipped, shim_pool *pool) {
  struct entry *found = entry;
  while (found && skipped-- > 0)
    found = found->next;
  if (!found)
    return -1;
  refresh(found, pool);
  return 0;
}
