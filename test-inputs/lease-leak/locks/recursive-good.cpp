// scan: --models builtin:locks
// Locked twice and unlocked twice.
// expect-nothing
#include <mutex>

class Counter {
public:
  int add(int Item) {
    Mutex.lock();
    int Result = get() + Item;
    Mutex.unlock();
    return Result;
  }
  int get() {
    Mutex.lock();
    int Result = Value;
    Mutex.unlock();
    return Result;
  }

private:
  std::recursive_mutex Mutex;
  int Value = 0;
};
