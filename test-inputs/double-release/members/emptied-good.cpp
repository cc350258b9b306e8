// scan: --models ../../shims/shim.json
// expect-nothing
// Whoever calls the member empties it, in one way or another: the destructor finds nothing to call.
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
  void toNull(bool IsUndone) {
    if (!IsUndone || !GiveBack)
      return;
    GiveBack();
    GiveBack = nullptr;
  }
  void toNew(bool IsUndone) {
    if (!IsUndone || !GiveBack)
      return;
    GiveBack();
    GiveBack = std::function<void()>();
  }
  void toBraces() {
    GiveBack();
    GiveBack = {};
  }
  void movesOut() {
    auto Back = std::move(GiveBack);
    Back();
  }
  void exchanges() {
    auto Back = std::exchange(GiveBack, nullptr);
    if (Back)
      Back();
  }
  void swaps() {
    std::function<void()> Back;
    Back.swap(GiveBack);
    if (Back)
      Back();
  }
  void clear() { GiveBack = {}; }
  void call() { GiveBack(); }

private:
  std::function<void()> GiveBack;
};

void toNull(shim::Pool &Pool, bool IsUndone) {
  shim_conn *Db = shim_acquire(&Pool);
  Work Mine([&Pool, Db] { shim_release(&Pool, Db); });
  Mine.toNull(IsUndone);
}
void toNew(shim::Pool &Pool, bool IsUndone) {
  shim_conn *Db = shim_acquire(&Pool);
  Work Mine([&Pool, Db] { shim_release(&Pool, Db); });
  Mine.toNew(IsUndone);
}
void toBraces(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  Work Mine([&Pool, Db] { shim_release(&Pool, Db); });
  Mine.toBraces();
}
void movesOut(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  Work Mine([&Pool, Db] { shim_release(&Pool, Db); });
  Mine.movesOut();
}
void exchanges(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  Work Mine([&Pool, Db] { shim_release(&Pool, Db); });
  Mine.exchanges();
}
void swaps(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  Work Mine([&Pool, Db] { shim_release(&Pool, Db); });
  Mine.swaps();
}
void clears(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  Work Mine([&Pool, Db] { shim_release(&Pool, Db); });
  Mine.call();
  Mine.clear();
}
