// scan: --models ../../shims/shim.json
// Different pools do not wait for each other.
// expect-nothing
#include "shim_pool.h"

shim::Pool Reading(4);
shim::Pool Writing(4);

void move(int Item) {
  shim::Lease From(Reading);
  shim::Lease To(Writing);
  To->execute("INSERT INTO items VALUES (1)");
  From->execute("DELETE FROM items");
}
