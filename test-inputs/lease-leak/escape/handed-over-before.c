// scan: --models ../../shims/shim.json
/* The record in the table is another one than the record that gets the handle. */
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
  record *spare = zone_alloc(all, sizeof *spare);
  table_set(all, name, one);
  spare->name = name;
  spare->db = shim_pool_get(pool); // expect: pool-lease-leak
  return shim_exec(spare->db, "SELECT 1");
}
