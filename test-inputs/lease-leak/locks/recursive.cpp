// scan: --models builtin:locks
// A recursive mutex is lost to all other tasks when one path leaves it locked.
#include <mutex>

class Counter {
public:
  int add(int Item) {
    Mutex.lock(); // expect: pool-lease-leak (possible)
    if (Item < 0)
      return -1;
    Value += Item;
    Mutex.unlock();
    return 0;
  }

private:
  std::recursive_mutex Mutex;
  int Value = 0;
};
