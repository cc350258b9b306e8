// scan: --models ../../shims/shim.json
// expect-nothing
// The way that calls the member empties it, whatever decides on that way; another object's member is another's.
#include "shim_pool.h"
#include <functional>
#include <utility>

bool isUndone();

struct Work {
  explicit Work(std::function<void()> GiveBack) : GiveBack(std::move(GiveBack)) {}
  ~Work() {
    if (GiveBack)
      GiveBack();
  }
  void step() {
    if (isUndone())
      finish();
  }
  void finish() {
    GiveBack();
    GiveBack = nullptr;
  }
  int loop() {
    int Rounds = 0;
    while (GiveBack) {
      if (isUndone())
        finish();
      ++Rounds;
    }
    return Rounds;
  }
  std::function<void()> GiveBack;
};

void once(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  Work Mine([&Pool, Db] { shim_release(&Pool, Db); });
  Mine.step();
}

int rounds(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  Work Mine([&Pool, Db] { shim_release(&Pool, Db); });
  return Mine.loop();
}

void two(shim::Pool &Pool, shim::Pool &Spare) {
  shim_conn *Db = shim_try_acquire(&Pool), *Other = shim_try_acquire(&Spare);
  Work Mine([&Pool, Db] { shim_release(&Pool, Db); });
  Work Yours([&Spare, Other] { shim_release(&Spare, Other); });
  Yours.finish();
}
