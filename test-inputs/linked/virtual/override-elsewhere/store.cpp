#include "store.h"

Listener::~Listener() = default;

void save(shim::Pool &Db, Listener &Tell) {
  shim::Lease Own(Db);
  Own->execute("INSERT INTO items VALUES (1)");
  Tell.saved(Db); // expect: pool-nested-acquire
}
