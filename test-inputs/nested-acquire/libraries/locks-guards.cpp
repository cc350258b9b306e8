// Guards that may not hold: deferred, attempted, adopted, moved; several mutexes at once; locks for reading; a condition that is tested with the mutex held.
// scan: --models builtin:locks
#include <condition_variable>
#include <mutex>
#include <shared_mutex>

using Lock = std::unique_lock<std::mutex>;

class Counter {
public:
  int get() {
    std::lock_guard<std::mutex> Guard(Mutex);
    return Value;
  }
  int read() {
    std::shared_lock<std::shared_mutex> Guard(Shared);
    return Value;
  }
  int write() {
    std::unique_lock<std::shared_mutex> Guard(Shared);
    return ++Value;
  }

  int writeWhileReading() {
    std::shared_lock<std::shared_mutex> Guard(Shared);
    return write(); // expect: pool-nested-acquire (definite)
  }
  int readWhileWriting() {
    std::unique_lock<std::shared_mutex> Guard(Shared);
    return read(); // expect: pool-nested-acquire (definite)
  }
  int byHand() {
    Shared.lock_shared();
    int Now = write(); // expect: pool-nested-acquire (definite)
    Shared.unlock_shared();
    return Now;
  }
  int attempted() {
    Lock Guard(Mutex, std::try_to_lock);
    if (!Guard)
      return -1;
    return get(); // expect: pool-nested-acquire (definite)
  }
  int attemptedLater() {
    Lock Guard(Mutex, std::defer_lock);
    if (Guard.try_lock())
      return get(); // expect: pool-nested-acquire (definite)
    return -1;
  }
  int adopted() {
    std::lock(Mutex, Other);
    std::lock_guard<std::mutex> First(Mutex, std::adopt_lock), Second(Other, std::adopt_lock);
    return get(); // expect: pool-nested-acquire (definite)
  }
  int together() {
    Lock First(Mutex, std::defer_lock), Second(Other, std::defer_lock);
    std::lock(First, Second);
    return get(); // expect: pool-nested-acquire (definite)
  }
  int scoped() {
    std::scoped_lock Guard(Other, Mutex);
    return get(); // expect: pool-nested-acquire (definite)
  }
  int condition() {
    Lock Guard(Mutex);
    Changed.wait(Guard, [this] { return get() != 0; }); // expect: pool-nested-acquire (definite)
    return Value;
  }
  int moved() {
    Lock Guard = locked();
    return get(); // expect: pool-nested-acquire (definite)
  }

private:
  Lock locked() { return Lock(Mutex); }

  std::mutex Mutex, Other;
  std::shared_mutex Shared;
  std::condition_variable Changed;
  int Value = 0;
};
