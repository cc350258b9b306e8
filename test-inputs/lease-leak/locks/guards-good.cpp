// scan: --models builtin:locks
// Guards unlock on every path; a lock is adopted, deferred, given up early.
// expect-nothing
#include <condition_variable>
#include <mutex>
#include <stdexcept>

class Counter {
public:
  void add(int Item) {
    std::lock_guard<std::mutex> Guard(Mutex);
    if (Item < 0)
      throw std::invalid_argument("item");
    Value += Item;
  }
  int adopt() {
    Mutex.lock();
    std::lock_guard<std::mutex> Guard(Mutex, std::adopt_lock);
    if (Value < 0)
      return -1;
    return Value;
  }
  int deferred(bool Wanted) {
    std::unique_lock<std::mutex> Guard(Mutex, std::defer_lock);
    if (Wanted)
      Guard.lock();
    return Value;
  }
  int early() {
    std::unique_lock<std::mutex> Guard(Mutex);
    int Result = Value;
    Guard.unlock();
    return Result;
  }
  int wait() {
    std::unique_lock<std::mutex> Guard(Mutex);
    while (Value == 0)
      Changed.wait(Guard);
    return Value--;
  }
  int both(Counter &Other) {
    std::scoped_lock Guard(Mutex, Other.Mutex);
    return Value + Other.Value;
  }
  void lock() { Mutex.lock(); }
  void unlock() { Mutex.unlock(); }

private:
  std::mutex Mutex;
  std::condition_variable Changed;
  int Value = 0;
};
