// scan: --models ../../shims/shim.json
/* The record is in the table first and gets its handle then: whoever walks the table finds it. */
// expect-nothing
#include "shim_pool_c.h"

typedef struct {
  const char *name;
  shim_handle *db;
} record;

typedef struct table table;
void *zone_alloc(table *all, unsigned long size);
void table_set(table *all, const char *name, record *one);

int open_record(table *all, shim_pool *pool, const char *name) {
  record *one = zone_alloc(all, sizeof *one);
  table_set(all, name, one);
  one->name = name;
  one->db = shim_pool_get(pool);
  return shim_exec(one->db, "SELECT 1");
}

int open_record_with_status(table *all, shim_pool *pool, const char *name) {
  shim_handle *db;
  if (shim_pool_take(pool, &db) != 0)
    return -1;
  record *one = zone_alloc(all, sizeof *one);
  table_set(all, name, one);
  one->db = db;
  return 0;
}
