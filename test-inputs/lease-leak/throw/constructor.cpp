// scan: --models ../../shims/shim.json
// A constructor throws: the destructor that would release does not run.
#include "shim_pool.h"

class Session {
public:
  explicit Session(shim::Pool &From) : From(From), Handle(shim_acquire(&From)) {
    if (shim_execute(Handle, "SET search_path = shop") < 0)
      throw shim::Error{"session"};
  }
  Session(const Session &) = delete;
  ~Session() { shim_release(&From, Handle); }

private:
  shim::Pool &From;
  shim_conn *Handle;
};

void rename(shim::Pool &Pool) {
  Session Db(Pool); // expect: pool-lease-leak
}
