// scan: --models ../../shims/shim.json
// Opening again overwrites the handle of the first time.
#include "shim_pool.h"

class Cursor {
public:
  void open(shim::Pool &From) { Db = shim_acquire(&From); }
  void close(shim::Pool &From) {
    shim_release(&From, Db);
    Db = nullptr;
  }

private:
  shim_conn *Db = nullptr;
};

void twice(shim::Pool &Pool) {
  Cursor Rows;
  Rows.open(Pool); // expect: pool-lease-leak
  Rows.open(Pool); // expect: pool-nested-acquire
  Rows.close(Pool);
}
