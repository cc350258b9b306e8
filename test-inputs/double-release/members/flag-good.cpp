// scan: --models ../../shims/shim.json
// expect-nothing
// A flag says that the member was called; and members that release nothing, or something of their own, may be called as often as one likes.
#include "shim_pool.h"
#include <functional>
#include <utility>

class Work {
public:
  explicit Work(std::function<void()> GiveBack) : GiveBack(std::move(GiveBack)) {}
  ~Work() {
    if (!IsDone)
      GiveBack();
  }
  void next(bool IsUndone) {
    if (!IsUndone || IsDone)
      return;
    IsDone = true;
    GiveBack();
  }

private:
  std::function<void()> GiveBack;
  bool IsDone = false;
};

void flagged(shim::Pool &Pool, bool IsUndone) {
  shim_conn *Db = shim_acquire(&Pool);
  Work Mine([&Pool, Db] { shim_release(&Pool, Db); });
  Mine.next(IsUndone);
}

struct Button {
  explicit Button(std::function<void()> OnEvent) : OnEvent(std::move(OnEvent)) {}
  ~Button() { OnEvent(); }
  void press() { OnEvent(); }
  std::function<void()> OnEvent;
};

int uses(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  {
    Button Mine([Db] { shim_execute(Db, "SELECT 1"); });
    Mine.press();
  }
  shim_release(&Pool, Db);
  return 0;
}

void takesItsOwn(shim::Pool &Pool) {
  Button Mine([&Pool] {
    shim_conn *Db = shim_acquire(&Pool);
    shim_execute(Db, "SELECT 1");
    shim_release(&Pool, Db);
  });
  Mine.press();
}

void givesBackWhatIsThere(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  Button Mine([&Pool, &Db] {
    if (Db)
      shim_release(&Pool, Db);
    Db = nullptr;
  });
  Mine.press();
}
