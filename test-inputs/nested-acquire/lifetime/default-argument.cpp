// scan: --models ../../shims/shim.json
// The default argument is evaluated in the caller, at each call that leaves it out.
#include "shim_pool.h"

shim::Pool Shop(4);

void note(const char *Text, shim::Lease Db = Shop.acquire());

void buy(int Item) {
  shim::Lease Db(Shop);
  Db->execute("UPDATE stock SET count = count - 1");
  note("bought"); // expect: pool-nested-acquire
}
