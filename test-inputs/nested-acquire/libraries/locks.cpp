// A mutex is a pool of one lease: whoever holds it and takes it again waits for himself.
// scan: --models builtin:locks
#include <mutex>
#include <pthread.h>

static pthread_mutex_t Table = PTHREAD_MUTEX_INITIALIZER;

void twice() {
  pthread_mutex_lock(&Table);
  pthread_mutex_lock(&Table); // expect: pool-nested-acquire
  pthread_mutex_unlock(&Table);
}

static int size() {
  pthread_mutex_lock(&Table);
  pthread_mutex_unlock(&Table);
  return 0;
}

int isEmpty() {
  pthread_mutex_lock(&Table);
  int Empty = size() == 0; // expect: pool-nested-acquire
  pthread_mutex_unlock(&Table);
  return Empty;
}

class Counter {
public:
  int get() {
    std::lock_guard<std::mutex> Guard(Mutex);
    return Value;
  }
  int guarded() {
    std::lock_guard<std::mutex> Guard(Mutex);
    return get(); // expect: pool-nested-acquire
  }
  int scoped() {
    std::scoped_lock Guard(Mutex);
    return get(); // expect: pool-nested-acquire
  }
  int deferred() {
    std::unique_lock<std::mutex> Guard(Mutex, std::defer_lock);
    Guard.lock();
    return get(); // expect: pool-nested-acquire
  }

private:
  std::mutex Mutex;
  int Value = 0;
};
