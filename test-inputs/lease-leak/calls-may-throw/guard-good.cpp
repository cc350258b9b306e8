// scan: --models ../../shims/shim.json
// Objects whose destructors release: a smart pointer with a deleter, and a guard of the program.
// expect-nothing
#include "shim_pool.h"

#include <memory>

struct Return {
  shim::Pool *To;
  void operator()(shim_conn *Handle) const { shim_release(To, Handle); }
};

class Guard {
public:
  Guard(shim::Pool &To, shim_conn *Handle) noexcept : To(To), Handle(Handle) {}
  Guard(const Guard &) = delete;
  ~Guard() { shim_release(&To, Handle); }

private:
  shim::Pool &To;
  shim_conn *Handle;
};

void check(int Rows);

void rename(shim::Pool &Pool) {
  std::unique_ptr<shim_conn, Return> Db(shim_acquire(&Pool), Return{&Pool});
  check(7);
}

void renameGuarded(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  Guard AtEnd(Pool, Db);
  check(7);
}

void renameLeased(shim::Pool &Pool) {
  shim::Lease Db(Pool);
  check(7);
}
