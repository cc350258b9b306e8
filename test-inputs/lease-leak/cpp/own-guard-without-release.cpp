// scan: --models ../../shims/shim.json
// The class looks like a guard, but its destructor only writes to the log.
#include "shim_pool.h"

void note(const char *Text);

class Session {
public:
  explicit Session(shim::Pool &From) : Db(shim_acquire(&From)) {}
  Session(const Session &) = delete;
  Session &operator=(const Session &) = delete;
  ~Session() { note("session ends"); }
  shim_conn *get() const { return Db; }

private:
  shim_conn *Db;
};

int rename(shim::Pool &Pool) {
  Session Db(Pool); // expect: pool-lease-leak (definite)
  return shim_execute(Db.get(), "UPDATE items SET name = 'x'");
}
