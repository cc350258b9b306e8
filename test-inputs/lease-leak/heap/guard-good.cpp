// scan: --models ../../shims/shim.json
// A guard on the heap that is deleted, given to a smart pointer, returned, stored, or handed on.
// expect-nothing
#include "shim_pool.h"

#include <memory>

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

void adopt(Guard *Db);
Guard *Current;

int deleted(shim::Pool &Pool) {
  Guard *Db = new Guard(Pool);
  int Rc = shim_execute(Db->get(), "SELECT count(*) FROM items");
  delete Db;
  return Rc;
}

int owned(shim::Pool &Pool) {
  std::unique_ptr<Guard> Db(new Guard(Pool));
  return shim_execute(Db->get(), "SELECT count(*) FROM items");
}

Guard *returned(shim::Pool &Pool) { return new Guard(Pool); }

void stored(shim::Pool &Pool) { Current = new Guard(Pool); }

void handedOn(shim::Pool &Pool) { adopt(new Guard(Pool)); }
