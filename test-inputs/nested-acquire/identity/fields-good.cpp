// scan: --models ../../shims/shim.json
// Two fields, two pools.
// expect-nothing
#include "shim_pool.h"

class Store {
public:
  Store(shim::Pool &Read, shim::Pool &Write) : Read(Read), Write(Write) {}
  int rename(int Id) {
    shim::Lease Db(Write);
    return exists(Id) ? Db->execute("UPDATE items SET name = 'x'") : -1;
  }

private:
  bool exists(int Id) {
    shim::Lease Db(Read);
    return Db->query("SELECT id, amount FROM items").size() > 0;
  }
  shim::Pool &Read;
  shim::Pool &Write;
};
