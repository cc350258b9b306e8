// scan: --models ../../shims/shim.json
// After a bug in POCO: the destructor gives back, and the compiler writes a copy constructor. Nothing copies it yet.
#include "shim_pool.h"

class Holder { // expect: pool-double-release (possible)
public:
  explicit Holder(shim::Pool *From) : From(From), Handle(shim_acquire(From)) {}
  ~Holder() {
    try {
      if (Handle)
        shim_release(From, Handle);
    } catch (...) {
    }
  }
  operator shim_conn *() { return Handle; }

private:
  shim::Pool *From;
  shim_conn *Handle;
};

int rows(shim::Pool *From) {
  Holder Mine(From);
  return shim_execute(Mine, "SELECT 1");
}
