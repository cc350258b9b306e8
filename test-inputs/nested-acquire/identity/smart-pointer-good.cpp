// scan: --models ../../shims/shim.json
// Two pointers of the context, two pools.
// expect-nothing
#include "shim_pool.h"
#include <memory>

struct Context {
  std::shared_ptr<shim::Pool> Db;
  std::unique_ptr<shim::Pool> Cache;
};

int lookUp(Context &In, int Key) {
  shim::Lease Cache = In.Cache->acquire();
  if (Cache->execute("GET key") > 0)
    return 1;
  shim::Lease Db = In.Db->acquire();
  return Db->execute("SELECT * FROM items");
}
