// scan: --models builtin:locks
// A wait gives the mutex back while it lasts: the mutex must be locked when it begins.
#include <condition_variable>
#include <mutex>

class Counter {
public:
  int late() {
    std::unique_lock<std::mutex> Guard(Mutex);
    int Now = Value;
    Guard.unlock();
    Changed.wait(Guard); // expect: pool-use-after-release
    return Now;
  }
  void changed(std::unique_lock<std::mutex> &Guard) { Changed.wait(Guard); }
  int lateInside() {
    std::unique_lock<std::mutex> Guard(Mutex);
    int Now = Value;
    Guard.unlock();
    changed(Guard); // expect: pool-use-after-release
    return Now;
  }
  int right() {
    std::unique_lock<std::mutex> Guard(Mutex);
    Changed.wait(Guard);
    Guard.unlock();
    return Value;
  }

private:
  std::mutex Mutex;
  std::condition_variable Changed;
  int Value = 0;
};
