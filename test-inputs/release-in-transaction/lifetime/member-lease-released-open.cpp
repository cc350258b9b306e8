// scan: --models ../../shims/shim.json
// The call that should end the import gives the lease back before the commit.
#include "shim_pool.h"

class Import {
public:
  explicit Import(shim::Pool &From) : Pool(From) {}

  void run(const char *const *Lines, int Count) {
    Conn = Pool.acquire();
    Conn->begin();
    for (int I = 0; I < Count; ++I)
      Conn->execute(Lines[I]);
    Conn.release(); // expect: pool-release-in-transaction
  }

private:
  shim::Pool &Pool;
  shim::Lease Conn;
};
