// scan: --models ../../shims/shim.json
// expect-nothing
// A closure that gives back is moved into a member, or copied there, and called from there.
#include "shim_pool.h"
#include <functional>
#include <utility>

class AtEnd {
public:
  explicit AtEnd(std::function<void()> Run) : Run(std::move(Run)) {}
  ~AtEnd() { Run(); }

private:
  std::function<void()> Run;
};

class Later {
public:
  void set(const std::function<void()> &What) { Run = What; }
  void now() { Run(); }

private:
  std::function<void()> Run;
};

int count(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  AtEnd Cleanup([&Pool, Db] { shim_release(&Pool, Db); });
  return shim_execute(Db, "SELECT 1");
}

int countLater(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  Later Cleanup;
  Cleanup.set([&Pool, Db] { shim_release(&Pool, Db); });
  int Rows = shim_execute(Db, "SELECT 1");
  Cleanup.now();
  return Rows;
}
