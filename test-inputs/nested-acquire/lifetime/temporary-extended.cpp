// scan: --models ../../shims/shim.json
// A reference extends the temporary's life to the end of the scope.
#include "shim_pool.h"

shim::Pool Stock(2);

void restock(int Item) {
  const auto &Db = Stock.acquire();
  if (!Db->execute("UPDATE stock SET wanted = 1"))
    return;
  shim::Lease Log = Stock.acquire(); // expect: pool-nested-acquire
  Log->execute("INSERT INTO log VALUES ('restocked')");
}
