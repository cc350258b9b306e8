// scan: --models ../../shims/shim.json
// expect-nothing
// A scope guard made of a lambda, as every project has one.
#include "shim_pool.h"

template <class F> class ScopeExit {
public:
  explicit ScopeExit(F Run) : Run(Run) {}
  ScopeExit(const ScopeExit &) = delete;
  ~ScopeExit() { Run(); }

private:
  F Run;
};

int rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  ScopeExit GiveBack([&] { shim_release(&Pool, Db); });
  if (shim_execute(Db, "UPDATE items SET name = 'x'") < 0)
    return -1;
  return 0;
}
