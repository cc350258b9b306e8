// A base class's part of an object holds leases as a member does; destructors run from the most derived class to the bases.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

struct Base {
  shim::Lease Held;
  explicit Base(shim::Pool &P) : Held(P) {}
  ~Base() { Held->execute("SET role = none"); }
};
struct Other {
  shim::Lease Spare;
};
struct Derived : Base, Other, private shim::Lease {
  shim::Lease Own;
  explicit Derived(shim::Pool &P) : Base(P), shim::Lease(P), Own(P) {}
};
struct Closing : Base {
  using Base::Base;
  ~Closing() { Held.release(); }
};

void use(shim::Pool &P) {
  Derived D(P);
  Base &B = D;
  B.Held->ping();
  Closing C(P);
}
