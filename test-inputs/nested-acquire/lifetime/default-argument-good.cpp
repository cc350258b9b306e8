// scan: --models ../../shims/shim.json
// A call that gives the argument does not evaluate the default.
// expect-nothing
#include "shim_pool.h"
#include <utility>

shim::Pool Shop(4);

void note(const char *Text, shim::Lease Db = Shop.acquire());

void buy(int Item) {
  shim::Lease Db(Shop);
  Db->execute("UPDATE stock SET count = count - 1");
  note("bought", std::move(Db));
  note("done");
}
