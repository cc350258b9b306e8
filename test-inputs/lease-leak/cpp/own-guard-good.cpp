// scan: --models ../../shims/shim.json
// A guard class of the program: its destructor releases on every path, also on the throw.
// expect-nothing
#include "shim_pool.h"

class Guard {
public:
  explicit Guard(shim::Pool &From) : From(From), Db(shim_acquire(&From)) {}
  Guard(const Guard &) = delete;
  Guard &operator=(const Guard &) = delete;
  ~Guard() { shim_release(&From, Db); }
  shim_conn *get() const { return Db; }

private:
  shim::Pool &From;
  shim_conn *Db;
};

int rename(shim::Pool &Pool, int Id) {
  Guard Db(Pool);
  if (Id < 0)
    return -1;
  if (shim_execute(Db.get(), "UPDATE items SET name = 'x'") < 0)
    throw shim::Error{"rename"};
  return Id;
}
