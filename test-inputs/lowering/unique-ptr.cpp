// std::unique_ptr: ownership moves, is replaced, is given up.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

#include <memory>

void plain(shim::Pool &P) {
  auto A = std::make_unique<shim::Lease>(P);
  std::unique_ptr<shim::Lease> B(new shim::Lease(P));
  A = std::move(B);
  A->release();
  (*A)->ping();
  A.reset();
  A.reset(new shim::Lease);
  shim::Lease *Raw = B.release();
  delete Raw;
  if (B != nullptr && !(A == nullptr))
    A.swap(B);
}

struct Close {
  shim::Pool *To;
  void operator()(shim_conn *Handle) const { shim_release(To, Handle); }
};

void deleter(shim::Pool &P) {
  std::unique_ptr<shim_conn, Close> Handle(shim_acquire(&P), Close{&P});
  shim_execute(Handle.get(), "SELECT 1");
}
