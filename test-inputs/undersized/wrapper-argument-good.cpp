// scan: --models ../shims/shim.json
// expect-nothing
// Two objects with two sizes: nobody knows which one the method is called on.
#include "shim_pool.h"

class Store {
public:
  explicit Store(int Size) : Pool(Size) {}
  int get() {
    shim::Lease Db(Pool);
    return Db->execute("SELECT 1 FROM t");
  }

private:
  shim::Pool Pool;
};

Store Small(1), Large(16);

int both() { return Small.get() + Large.get(); }
