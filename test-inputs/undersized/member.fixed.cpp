// scan: --models ../shims/shim.json
// The pool is a member; two methods take leases.
#include "shim_pool.h"

class Store {
public:
  Store() : Pool(2) {} // expect: pool-undersized
  int get(int Key) {
    shim::Lease Db(Pool);
    return Db->execute("SELECT 1 FROM t") + Key;
  }
  int both(int A, int B) {
    shim::Lease Db(Pool);
    return get(A) + get(B) + Db->execute("SELECT 2 FROM t"); // expect: pool-nested-acquire, pool-nested-acquire
  }

private:
  shim::Pool Pool;
};

int use(Store &S) { return S.both(1, 2); }
