// scan: --models ../../shims/shim.json
// A closure that would give back is moved into a member, from which nobody calls it.
#include "shim_pool.h"
#include <functional>
#include <utility>

class Later {
public:
  explicit Later(std::function<void()> Run) : Run(std::move(Run)) {}
  void now() { Run(); }

private:
  std::function<void()> Run;
};

int count(shim::Pool &Pool, bool IsShort) {
  shim_conn *Db = shim_acquire(&Pool); // expect: pool-lease-leak
  Later Cleanup([&Pool, Db] { shim_release(&Pool, Db); });
  int Rows = shim_execute(Db, "SELECT 1");
  if (IsShort)
    return -1;
  Cleanup.now();
  return Rows;
}
