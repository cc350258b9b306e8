// Bases, then members in the order of their declaration; the destructor's members end in the opposite order.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

#include <utility>

struct Base {
  shim::Lease First;
  explicit Base(shim::Pool &P) : First(P) {}
};

class Worker : Base {
public:
  Worker(shim::Pool &P, shim::Lease Given) : Base(P), From(P), Handle(shim_acquire(&P)), Held(std::move(Given)), Second(P.acquire()) {}
  ~Worker() { shim_release(&From, Handle); }

private:
  shim::Pool &From;
  shim_conn *Handle;
  shim::Lease Held, Second;
};

void work(shim::Pool &P) { Worker W(P, P.acquire()); }
