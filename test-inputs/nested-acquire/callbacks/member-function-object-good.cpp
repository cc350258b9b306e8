// scan: --models ../../shims/shim.json
// Its pool is another one.
// expect-nothing
#include "shim_pool.h"
#include "shim_tasks.h"

shim::Pool Main(4);
shim::Pool Audit(4);

struct Toucher {
  shim::Pool &Db;
  void operator()() const { Db.execute("UPDATE items SET touched = 1"); }
};

void sweep() {
  shim::Lease Db(Main);
  Db->execute("DELETE FROM items");
  shim::repeat(3, Toucher{Audit});
}
