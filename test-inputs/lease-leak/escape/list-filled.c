// scan: --models ../../shims/shim.json
/* Every element of a list that others have gets a handle: none is lost, and together they may be more than the pool has. */
#include "shim_pool_c.h"

struct entry {
  struct entry *next;
  shim_handle *db;
  int wanted;
};

extern struct entry *Entries;

void fill(shim_pool *pool) {
  for (struct entry *each = Entries; each; each = each->next) {
    if (each->wanted && !each->db) {
      each->db = shim_pool_try_get(pool); // expect: pool-nested-acquire
      if (each->db)
        shim_exec(each->db, "SET NAMES utf8");
      else
        each->wanted = 0;
    }
    if (each->db)
      shim_log("filled");
  }
}
