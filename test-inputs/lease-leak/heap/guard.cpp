// scan: --models ../../shims/shim.json
// A guard of the program on the heap that one path does not delete.
#include "shim_pool.h"

class Guard {
public:
  explicit Guard(shim::Pool &From) : From(From), Handle(shim_acquire(&From)) {}
  Guard(const Guard &) = delete;
  ~Guard() { shim_release(&From, Handle); }
  shim_conn *get() { return Handle; }

private:
  shim::Pool &From;
  shim_conn *Handle;
};

int count(shim::Pool &Pool) {
  Guard *Db = new Guard(Pool); // expect: pool-lease-leak
  int Rc = shim_execute(Db->get(), "SELECT count(*) FROM items");
  if (Rc < 0)
    return -1;
  delete Db;
  return Rc;
}
