// scan: --models ../../shims/shim.json
// Without the reference the temporary is gone at the semicolon.
// expect-nothing
#include "shim_pool.h"

shim::Pool Stock(2);

void restock(int Item) {
  const auto &Changed = Stock.acquire()->execute("UPDATE stock SET wanted = 1");
  if (!Changed)
    return;
  shim::Lease Log = Stock.acquire();
  Log->execute("INSERT INTO log VALUES ('restocked')");
}
