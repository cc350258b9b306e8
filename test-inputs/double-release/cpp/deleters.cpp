// scan: --models ../../shims/shim.json
// Whatever the deleter is, the end of the smart pointer calls it with what was given back by hand.
#include "shim_pool.h"
#include <functional>
#include <memory>

shim::Pool Orders(4);

static void giveBack(shim_conn *Db) { shim_release(&Orders, Db); }

void byFunction() {
  std::unique_ptr<shim_conn, void (*)(shim_conn *)> Db(shim_acquire(&Orders), &giveBack);
  shim_release(&Orders, Db.get());
} // expect: pool-double-release

void byClosure(shim::Pool &Pool) {
  auto Back = [&Pool](shim_conn *Db) { shim_release(&Pool, Db); };
  std::unique_ptr<shim_conn, decltype(Back)> Db(shim_acquire(&Pool), Back);
  shim_release(&Pool, Db.get());
} // expect: pool-double-release

void byFunctionObject(shim::Pool &Pool) {
  std::unique_ptr<shim_conn, std::function<void(shim_conn *)>> Db(shim_acquire(&Pool), [&Pool](shim_conn *C) { shim_release(&Pool, C); });
  shim_release(&Pool, Db.get());
} // expect: pool-double-release

void byReset() {
  auto Back = [](shim_conn *Db) { shim_release(&Orders, Db); };
  std::unique_ptr<shim_conn, decltype(Back)> Db(shim_acquire(&Orders), Back);
  shim_release(&Orders, Db.get());
  Db.reset(); // expect: pool-double-release
}
