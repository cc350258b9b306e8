// scan: --models ../../../shims/shim.json
// Three files lie between the lease that is held and the one that is taken.
#include "shop.h"

void checkOut(Shop &In, int Cart) {
  shim::Lease Db(In.Connections);
  Db->execute("UPDATE carts SET closed = 1");
  ship(In, Cart); // expect: pool-nested-acquire
}
