// scan: --models ../../shims/shim.json
// The object is shared, the flag that leads to the first call leads to the one in the destructor, too.
#include "shim_pool.h"
#include <functional>
#include <memory>
#include <utility>

class Transaction {
public:
  explicit Transaction(const std::function<void()> &UsedUp) : UsedUp(UsedUp) {}
  ~Transaction() {
    if (!IsOver)
      return;
    if (UsedUp)
      UsedUp();
  }
  void rollback() { IsOver = true; }
  void next() {
    if (!IsOver)
      return;
    if (UsedUp)
      UsedUp();
  }
  void nextAndForget() {
    if (!IsOver)
      return;
    if (UsedUp) {
      UsedUp();
      UsedUp = std::function<void()>();
    }
  }

private:
  std::function<void()> UsedUp;
  bool IsOver = false;
};

void twice(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  auto Mine = std::make_shared<Transaction>([&Pool, Db] { shim_release(&Pool, Db); });
  Mine->rollback();
  Mine->next();
} // expect-fn: pool-double-release — whether a shared pointer is the last one is not told, so the destructor behind it does not run

void once(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  auto Mine = std::make_shared<Transaction>([&Pool, Db] { shim_release(&Pool, Db); });
  Mine->rollback();
  Mine->nextAndForget();
}

void onTheHeap(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  auto *Mine = new Transaction([&Pool, Db] { shim_release(&Pool, Db); });
  Mine->rollback();
  Mine->next();
  delete Mine; // expect: pool-double-release
}
