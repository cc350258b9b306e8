// scan: --models ../../shims/shim.json
// A smart pointer with a deleter of the program releases.
// expect-nothing
#include "shim_pool.h"

#include <memory>

struct Return {
  shim::Pool *To;
  void operator()(shim_conn *Handle) const { shim_release(To, Handle); }
};

static void require(int Rc) {
  if (Rc < 0)
    throw shim::Error{"statement"};
}

void rename(shim::Pool &Pool) {
  std::unique_ptr<shim_conn, Return> Db(shim_acquire(&Pool), Return{&Pool});
  require(shim_execute(Db.get(), "UPDATE items SET name = 'x'"));
}
