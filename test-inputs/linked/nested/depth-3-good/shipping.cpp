#include "shop.h"

void ship(shim::Lease &Db, int Cart) {
  if (Cart > 0)
    choose(Db, Cart % 3);
}
