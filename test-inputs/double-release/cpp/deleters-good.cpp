// scan: --models ../../shims/shim.json
// expect-nothing
// Each lease goes back once: through the deleter, or by hand when the smart pointer has let go of it.
#include "shim_pool.h"
#include <functional>
#include <memory>
#include <utility>

shim::Pool Orders(4);

struct GiveBack {
  void operator()(shim_conn *Db) const { shim_release(&Orders, Db); }
};
struct Note { // whether it gives back is not to be seen
  void operator()(shim_conn *Db) const;
};
using Owner = std::unique_ptr<shim_conn, GiveBack>;

int byFunctionObject(shim::Pool &Pool) {
  std::unique_ptr<shim_conn, std::function<void(shim_conn *)>> Db(shim_acquire(&Pool), [&Pool](shim_conn *C) { shim_release(&Pool, C); });
  return shim_execute(Db.get(), "SELECT 1");
}

int byUnknown() {
  std::unique_ptr<shim_conn, Note> Db(shim_acquire(&Orders));
  return shim_execute(Db.get(), "SELECT 1");
}

int perhaps() {
  Owner Db(shim_try_acquire(&Orders));
  return Db ? shim_execute(Db.get(), "SELECT 1") : 0;
}

void letGo() {
  Owner Db(shim_acquire(&Orders));
  shim_release(&Orders, Db.get());
  Db.release();
}

int handedOn() {
  Owner First(shim_acquire(&Orders));
  Owner Second(std::move(First));
  int Rc = shim_execute(Second.get(), "SELECT 1");
  Second.reset();
  First = std::move(Second);
  return Rc;
}

int oneAfterTheOther() {
  Owner Db;
  int Rc = 0;
  for (int Id = 0; Id < 9; ++Id) {
    Db.reset(); // before the next one is taken
    Db.reset(shim_acquire(&Orders));
    Rc += shim_execute(Db.get(), "SELECT 1");
  }
  return Rc;
}

struct Holder {
  Holder() : Db(shim_acquire(&Orders)) {}
  Owner Db;
};

void takeFrom(Holder &From) {
  Owner Mine = std::move(From.Db);
  shim_execute(Mine.get(), "SELECT 1");
}

void holders() {
  Holder Kept;
  takeFrom(Kept);
}

void sharedWithoutDeleter() {
  std::shared_ptr<shim_conn> Db(shim_acquire(&Orders), [](shim_conn *) {});
  shim_release(&Orders, Db.get());
}

int shared() {
  std::shared_ptr<shim_conn> Db(shim_acquire(&Orders), [](shim_conn *C) { shim_release(&Orders, C); });
  std::shared_ptr<shim_conn> Again = Db;
  return shim_execute(Again.get(), "SELECT 1");
}
