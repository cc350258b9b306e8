// scan: --models builtin:locks
// One path leaves a lock for reading, a timed one, or the second of two.
#include <chrono>
#include <mutex>
#include <shared_mutex>

class Counter {
public:
  int read(int Item) {
    Shared.lock_shared(); // expect: pool-lease-leak (possible)
    if (Item < 0)
      return -1;
    int Now = Value;
    Shared.unlock_shared();
    return Now;
  }
  int wait() {
    if (!Timed.try_lock_for(std::chrono::seconds(1))) // expect: pool-lease-leak (possible)
      return -1;
    if (Value < 0)
      return -2;
    Timed.unlock();
    return Value;
  }
  int both() {
    std::lock(First, Second); // expect: pool-lease-leak (possible)
    std::lock_guard<std::mutex> Guard(First, std::adopt_lock);
    if (Value < 0)
      return -1;
    Second.unlock();
    return Value;
  }

private:
  std::shared_mutex Shared;
  std::timed_mutex Timed;
  std::mutex First, Second;
  int Value = 0;
};
