// scan: --models ../../../shims/shim.json
// The lease itself goes down through the files.
// expect-nothing
#include "shop.h"

void checkOut(shim::Pool &Connections, int Cart) {
  shim::Lease Db(Connections);
  Db->execute("UPDATE carts SET closed = 1");
  ship(Db, Cart);
}
