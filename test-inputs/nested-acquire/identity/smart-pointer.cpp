// scan: --models ../../shims/shim.json
// The pool is reached through the smart pointers of a context.
#include "shim_pool.h"
#include <memory>

struct Context {
  std::shared_ptr<shim::Pool> Db;
  std::unique_ptr<shim::Pool> Cache;
};

int lookUp(Context &In, int Key) {
  shim::Lease Db = In.Db->acquire();
  Db->execute("SELECT * FROM items");
  shim::Lease Log(*In.Db); // expect: pool-nested-acquire
  return Log->execute("INSERT INTO log VALUES ('read')");
}
