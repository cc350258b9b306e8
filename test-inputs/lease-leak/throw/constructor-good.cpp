// scan: --models ../../shims/shim.json
// Likewise, with a member that releases.
// expect-nothing
#include "shim_pool.h"

class Handle {
public:
  explicit Handle(shim::Pool &From) : From(From), Raw(shim_acquire(&From)) {}
  Handle(const Handle &) = delete;
  ~Handle() { shim_release(&From, Raw); }
  shim_conn *get() { return Raw; }

private:
  shim::Pool &From;
  shim_conn *Raw;
};

class Session {
public:
  explicit Session(shim::Pool &From) : Db(From) {
    if (shim_execute(Db.get(), "SET search_path = shop") < 0)
      throw shim::Error{"session"};
  }

private:
  Handle Db;
};

void rename(shim::Pool &Pool) { Session Db(Pool); }
