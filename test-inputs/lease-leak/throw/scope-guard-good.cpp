// scan: --models ../../shims/shim.json
// A scope guard of the program releases, in the function and in a callee that was given the handle.
// expect-nothing
#include "shim_pool.h"

class Release {
public:
  Release(shim::Pool &To, shim_conn *Handle) : To(To), Handle(Handle) {}
  Release(const Release &) = delete;
  ~Release() { shim_release(&To, Handle); }

private:
  shim::Pool &To;
  shim_conn *Handle;
};

static void require(int Rc) {
  if (Rc < 0)
    throw shim::Error{"statement"};
}

static void update(shim::Pool &Pool, shim_conn *Db) {
  Release AtEnd(Pool, Db);
  require(shim_execute(Db, "UPDATE items SET name = 'x'"));
}

void rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  Release AtEnd(Pool, Db);
  require(shim_execute(Db, "UPDATE items SET name = 'x'"));
}

void renameThere(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool);
  update(Pool, Db);
}
