// scan: --models ../../shims/shim.json
// After a bug in Drogon: what gives back is kept in a std::function; the work calls it after a rollback, and the destructor calls it once more.
#include "shim_pool.h"
#include <functional>
#include <utility>

class Work {
public:
  explicit Work(std::function<void()> GiveBack) : GiveBack(std::move(GiveBack)) {}
  ~Work() {
    if (GiveBack)
      GiveBack();
  }
  void next(bool IsUndone) {
    if (IsUndone && GiveBack)
      GiveBack();
  }

private:
  std::function<void()> GiveBack;
};

void serve(shim::Pool &Pool, bool IsUndone) {
  shim_conn *Db = shim_acquire(&Pool);
  Work Mine([&Pool, Db] { shim_release(&Pool, Db); });
  Mine.next(IsUndone);
} // expect: pool-double-release
