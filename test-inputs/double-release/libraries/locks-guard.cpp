// scan: --models builtin:locks
// A guard of the program that unlocks in its destructor, and may be copied; one that may not.
#include <mutex>

class Guard { // expect: pool-double-release (possible)
public:
  explicit Guard(std::mutex &Mutex) : Held(&Mutex) { Held->lock(); }
  ~Guard() { Held->unlock(); }

private:
  std::mutex *Held;
};

class Single {
public:
  explicit Single(std::mutex &Mutex) : Held(&Mutex) { Held->lock(); }
  Single(const Single &) = delete;
  ~Single() { Held->unlock(); }

private:
  std::mutex *Held;
};

int count(std::mutex &Mutex, const int &Value) {
  Guard Held(Mutex);
  return Value;
}

int single(std::mutex &Mutex, const int &Value) {
  Single Held(Mutex);
  return Value;
}
