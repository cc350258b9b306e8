// scan: --models ../../shims/shim.json
// main() makes the pool once and lends it to both.
// expect-nothing
#include "shim_pool.h"

static void load(shim::Pool &Pool, const char *Sql) { Pool.execute(Sql); }

int main() {
  shim::Pool Pool(4);
  load(Pool, "INSERT INTO users SELECT * FROM new_users");
  load(Pool, "INSERT INTO items SELECT * FROM new_items");
}
