// scan: --models ../shims/shim.json
// expect-nothing
// The same class with a pool that is large enough.
#include "shim_pool.h"

class Store {
public:
  Store() : Pool(4) {}
  int get(int Key) {
    shim::Lease Db(Pool);
    return Db->execute("SELECT 1 FROM t") + Key;
  }
  int both(int A, int B) { return get(A) + get(B); }

private:
  shim::Pool Pool;
};

int use(Store &S) { return S.both(1, 2); }
