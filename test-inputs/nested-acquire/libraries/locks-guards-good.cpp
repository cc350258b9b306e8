// The same guards where they do not hold, or hold together: readers share, a recursive mutex is entered again, a condition needs no lock of its own.
// scan: --models builtin:locks
// expect-nothing
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

  int readTwice() {
    std::shared_lock<std::shared_mutex> Guard(Shared);
    return read();
  }
  int byHand() {
    Shared.lock_shared();
    int Now = read();
    Shared.unlock_shared();
    return Now;
  }
  int attempted() {
    Lock Guard(Mutex, std::try_to_lock);
    if (!Guard.owns_lock())
      return get();
    return Value;
  }
  int attemptedLater() {
    Lock Guard(Mutex, std::defer_lock);
    if (!Guard.try_lock())
      return get();
    return Value;
  }
  int deferred() {
    Lock Guard(Mutex, std::defer_lock);
    return get();
  }
  int together() {
    Lock First(Mutex, std::defer_lock), Second(Other, std::defer_lock);
    std::lock(First, Second);
    First.unlock();
    return get();
  }
  int adopted() {
    std::lock(Mutex, Other);
    std::scoped_lock Guard(std::adopt_lock, Mutex, Other);
    return Value;
  }
  int condition() {
    Lock Guard(Mutex);
    Changed.wait(Guard, [this] { return Value != 0; });
    return Value;
  }
  int moved() {
    { Lock Guard = locked(); }
    return get();
  }
  int handedOn() {
    Lock First(Mutex), Second(std::move(First));
    Second.unlock();
    return get();
  }
  int released() {
    Lock Guard(Mutex);
    std::mutex *Held = Guard.release();
    Held->unlock();
    return get();
  }
  int enter() {
    std::unique_lock<std::recursive_mutex> Guard(Reentrant), Again(Reentrant, std::defer_lock);
    Again.lock();
    return Value;
  }

private:
  Lock locked() { return Lock(Mutex); }

  std::mutex Mutex, Other;
  std::recursive_mutex Reentrant;
  std::shared_mutex Shared;
  std::condition_variable Changed;
  int Value = 0;
};
