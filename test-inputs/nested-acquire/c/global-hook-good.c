// scan: --models ../../shims/shim.json
/* The same two variables: the journal is a file, and what takes a handle is never called while another is held. */
// expect-nothing
#include "shim_pool_c.h"
#include <stddef.h>

typedef void (*change_fn)(shim_pool *pool);

static change_fn on_change;
static change_fn write_journal;

static void journal_to_table(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  shim_exec(db, "INSERT INTO journal");
  shim_pool_put(pool, db);
}

static void record(shim_pool *pool) { shim_log("changed"); }

static void change(shim_pool *pool) {
  shim_handle *db = shim_pool_get(pool);
  shim_exec(db, "UPDATE accounts");
  if (on_change)
    on_change(pool);
  shim_pool_put(pool, db);
  if (write_journal)
    write_journal(pool);
}

int run(shim_pool *pool) {
  on_change = record;
  write_journal = journal_to_table;
  for (int round = 0; round < 3; ++round)
    change(pool);
  return 0;
}
