// Two mutexes, one that its holder may enter again, one that is given back before, an attempt that does not wait.
// scan: --models builtin:locks
// expect-nothing
#include <mutex>
#include <pthread.h>

static pthread_mutex_t Table = PTHREAD_MUTEX_INITIALIZER, Log = PTHREAD_MUTEX_INITIALIZER;

void both() {
  pthread_mutex_lock(&Table);
  pthread_mutex_lock(&Log);
  pthread_mutex_unlock(&Log);
  pthread_mutex_unlock(&Table);
}

bool attempt() {
  if (pthread_mutex_trylock(&Table) != 0)
    return false;
  pthread_mutex_unlock(&Table);
  return true;
}

class Counter {
public:
  int get() {
    std::lock_guard<std::mutex> Guard(Mutex);
    return Value;
  }
  int before() {
    std::unique_lock<std::mutex> Guard(Mutex);
    Guard.unlock();
    int Now = get();
    Guard.lock();
    return Now + Value;
  }
  int enter() {
    std::lock_guard<std::recursive_mutex> Guard(Reentrant);
    return Value;
  }
  int again() {
    std::lock_guard<std::recursive_mutex> Guard(Reentrant);
    return enter();
  }
  void byHand() {
    Reentrant.lock();
    Reentrant.lock();
    Reentrant.unlock();
    Reentrant.unlock();
  }

private:
  std::mutex Mutex;
  std::recursive_mutex Reentrant;
  int Value = 0;
};
