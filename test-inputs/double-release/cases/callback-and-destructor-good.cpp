// scan: --models ../../shims/shim.json
// expect-nothing
// The callback is emptied after its call.
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
    if (IsUndone && GiveBack) {
      GiveBack();
      GiveBack = nullptr;
    }
  }

private:
  std::function<void()> GiveBack;
};

void serve(shim::Pool &Pool, bool IsUndone) {
  shim_conn *Db = shim_acquire(&Pool);
  Work Mine([&Pool, Db] { shim_release(&Pool, Db); });
  Mine.next(IsUndone);
}
