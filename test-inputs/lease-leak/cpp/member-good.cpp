// scan: --models ../../shims/shim.json
// A member keeps the handle; the destructor releases.
// expect-nothing
#include "shim_pool.h"

class Cursor {
public:
  explicit Cursor(shim::Pool &From) : From(From) { Db = shim_acquire(&From); }
  Cursor(const Cursor &) = delete;
  ~Cursor() { close(); }
  int next() { return shim_execute(Db, "FETCH NEXT"); }
  void close() {
    if (Db)
      shim_release(&From, Db);
    Db = nullptr;
  }

private:
  shim::Pool &From;
  shim_conn *Db = nullptr;
};

int read(shim::Pool &Pool) {
  Cursor Rows(Pool);
  return Rows.next();
}
