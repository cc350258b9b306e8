// scan: --models ../../shims/shim.json
// An object with a call operator is a callback like any other.
#include "shim_pool.h"
#include "shim_tasks.h"

struct Toucher {
  shim::Pool &Db;
  void operator()() const { Db.execute("UPDATE items SET touched = 1"); }
};

void sweep(shim::Pool &Items) {
  shim::Lease Db(Items);
  Db->execute("DELETE FROM items");
  shim::repeat(3, Toucher{Items}); // expect: pool-nested-acquire
}
