// Members of an aggregate are made in place, in order, designated or not; what is not named gets its default.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

struct Inner {
  shim::Lease Held;
  int Number = 1;
};
struct Outer {
  Inner Part;
  shim::Pool *From;
  const char *Sql = "SELECT 1";
  shim::Lease Last = shim::Lease();
};
struct Derived : Inner {
  int More;
};
struct Job {
  shim::Pool &From;
  shim::Lease Held{From};
  Job *Self = this;
};
void use(Outer);
Outer make(shim::Pool &P) { return {{P.acquire(), 2}, &P}; }

void aggregates(shim::Pool &P) {
  Outer A{.Part = {.Held = shim::Lease(P)}, .From = &P};
  Outer B = {{P.acquire(), 2}, &P, "SELECT 2"};
  use({{P.acquire()}, &P});
  Derived D{{P.acquire(), 3}, 4};
  Outer C(Inner(P.acquire()), &P);
  Job J{P};
}
