// scan: --models ../../shims/shim.json
// The callee logs to the global pool; whether that is its parameter is known to this caller.
#include "shim_pool.h"

shim::Pool Main(4);
shim::Pool Import(4);

static void load(shim::Pool &From) {
  shim::Lease Db(From);
  Db->execute("SELECT * FROM items");
  Main.execute("INSERT INTO log VALUES ('loaded')");
}

void nightly() {
  load(Import);
  load(Main); // expect: pool-nested-acquire
}
