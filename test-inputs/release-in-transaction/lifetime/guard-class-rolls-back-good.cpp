// scan: --models ../../shims/shim.json
// A transaction guard that no model knows; its summary says enough.
// expect-nothing
#include "shim_pool.h"

class Atomically {
public:
  explicit Atomically(shim::Lease &Lease) : On(Lease) { On->begin(); }
  Atomically(const Atomically &) = delete;
  ~Atomically() {
    if (!Done)
      On->rollback();
  }
  void commit() {
    On->commit();
    Done = true;
  }

private:
  shim::Lease &On;
  bool Done = false;
};

bool enrol(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  Atomically Work(Conn);
  if (Conn->execute("INSERT INTO members SELECT * FROM waiting") == 0)
    return false;
  Work.commit();
  return true;
}
