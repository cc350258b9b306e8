// scan: --models builtin:locks
// A mutex that is a data member, and an exception between lock and unlock.
#include <mutex>
#include <stdexcept>

class Counter {
public:
  void add(int Item) {
    Mutex.lock(); // expect: pool-lease-leak (possible)
    if (Item < 0)
      throw std::invalid_argument("item");
    Value += Item;
    Mutex.unlock();
  }

private:
  std::mutex Mutex;
  int Value = 0;
};
