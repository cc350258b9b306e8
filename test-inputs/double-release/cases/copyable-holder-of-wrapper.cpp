// scan: --models ../../shims/shim.json
// After a bug in POCO: the handle is in a small class of its own, which the destructor asks before it gives back. No exception comes from there.
#include "shim_pool.h"

class Link {
public:
  explicit Link(shim_conn *To) : To(To) {}
  shim_conn *get() const { return To; }

private:
  shim_conn *To;
};

class Holder { // expect: pool-double-release (possible)
public:
  explicit Holder(shim::Pool *From) : From(From), Handle(shim_acquire(From)) {}
  virtual ~Holder() {
    try {
      if (Handle.get())
        shim_release(From, Handle.get());
    } catch (...) {
    }
  }

private:
  shim::Pool *From;
  Link Handle;
};
