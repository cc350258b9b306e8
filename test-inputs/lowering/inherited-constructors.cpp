// An inherited constructor makes the base with its arguments, then the members with their defaults; a delegating one leaves all to the other.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

struct Base {
  shim::Lease Held;
  explicit Base(shim::Pool &P, int = 0) : Held(P) {}
};
struct Derived : Base {
  using Base::Base;
  shim::Pool Own{2};
};
struct Session {
  shim::Lease Held;
  int Number;
  Session(shim::Pool &P, int N) : Held(P), Number(N) {}
  explicit Session(shim::Pool &P) : Session(P, 1) { Held->ping(); }
};
struct TimedLease : shim::Lease {
  using shim::Lease::Lease;
};

void make(shim::Pool &P) {
  Derived D(P);
  Session S(P);
  TimedLease T(P);
}
