#include "store.h"

#include <utility>

shim::Pool Rooms(3);

void leave() {
  shim::Lease Db(Rooms);
  drop(std::move(Db));
  Rooms.execute("UPDATE rooms SET free = 1");
}

void stay() {
  shim::Lease Db(Rooms);
  keep(std::move(Db));
  Rooms.execute("UPDATE rooms SET free = 0"); // expect: pool-nested-acquire
}
