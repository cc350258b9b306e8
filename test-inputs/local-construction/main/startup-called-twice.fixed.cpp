// scan: --models ../../shims/shim.json
// Two calls, two pools, one after the other.
#include "shim_pool.h"

static void load(const char *Sql) {
  static shim::Pool Pool(4); // expect: pool-local-construction
  Pool.execute(Sql);
}

int main() {
  load("INSERT INTO users SELECT * FROM new_users");
  load("INSERT INTO items SELECT * FROM new_items");
}
