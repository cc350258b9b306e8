// scan: --models ../../shims/shim.json
// No call that is seen gives the pool that the log goes to.
// expect-nothing
#include "shim_pool.h"

shim::Pool Main(4);
shim::Pool Import(4);

void load(shim::Pool &From) {
  shim::Lease Db(From);
  Db->execute("SELECT * FROM items");
  Main.execute("INSERT INTO log VALUES ('loaded')");
}

void nightly() { load(Import); }
