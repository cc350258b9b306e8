// scan: --models ../../shims/shim.json
// Closed between the two.
// expect-nothing
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
  Rows.open(Pool);
  Rows.close(Pool);
  Rows.open(Pool);
  Rows.close(Pool);
}
