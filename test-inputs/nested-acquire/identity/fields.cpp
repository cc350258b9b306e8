// scan: --models ../../shims/shim.json
// Two methods of one object draw from the same field.
#include "shim_pool.h"

class Store {
public:
  Store(shim::Pool &Read, shim::Pool &Write) : Read(Read), Write(Write) {}
  int rename(int Id) {
    shim::Lease Db(Write);
    Db->execute("UPDATE items SET name = 'x'");
    return stamp(Id); // expect: pool-nested-acquire
  }

private:
  int stamp(int Id) {
    shim::Lease Db(Write);
    return Db->execute("UPDATE items SET changed = now()");
  }
  shim::Pool &Read;
  shim::Pool &Write;
};
