// scan: --models builtin:locks
// The same, right; and a guard that adopts what one path has unlocked before.
// expect-nothing
#include <chrono>
#include <mutex>
#include <shared_mutex>

class Counter {
public:
  int read(int Item) {
    Shared.lock_shared();
    int Now = Item < 0 ? -1 : Value;
    Shared.unlock_shared();
    return Now;
  }
  int wait() {
    if (!Timed.try_lock_for(std::chrono::seconds(1)))
      return -1;
    int Now = Value;
    Timed.unlock();
    return Now;
  }
  int both() {
    std::lock(First, Second);
    std::lock_guard<std::mutex> Guard(First, std::adopt_lock), Other(Second, std::adopt_lock);
    if (Value < 0)
      return -1;
    return Value;
  }
  int adopt(bool Wanted) {
    First.lock();
    if (!Wanted) {
      First.unlock();
      return 0;
    }
    std::lock_guard<std::mutex> Guard(First, std::adopt_lock);
    if (Value < 0)
      return -1;
    return Value;
  }

private:
  std::shared_mutex Shared;
  std::timed_mutex Timed;
  std::mutex First, Second;
  int Value = 0;
};
