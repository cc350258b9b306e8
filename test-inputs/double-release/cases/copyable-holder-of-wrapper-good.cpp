// scan: --models ../../shims/shim.json
// expect-nothing
// The class cannot be copied.
#include "shim_pool.h"

class Link {
public:
  explicit Link(shim_conn *To) : To(To) {}
  shim_conn *get() const { return To; }

private:
  shim_conn *To;
};

class Holder {
public:
  explicit Holder(shim::Pool *From) : From(From), Handle(shim_acquire(From)) {}
  Holder(const Holder &) = delete;
  ~Holder() {
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
