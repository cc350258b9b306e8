// An exception that the inner handlers do not take goes to the outer ones; a function's own try block is one as well.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

void log(const char *);
struct Other {};

void nested(shim::Pool &P, int N) {
  try {
    shim::Lease First(P);
    try {
      shim::Lease Second(P);
      if (N == 1)
        throw Other{};
      throw N == 2 ? shim::Error{"two"} : shim::Error{"more"};
    } catch (const Other &) {
      throw shim::Error{"translated"};
    }
  } catch (...) {
    log("all");
  }
}

struct Guarded {
  shim::Lease Held;
  explicit Guarded(shim::Pool &P) try : Held(P) {
    throw 1;
  } catch (int) {
    log("constructor");
  }
};

void whole(shim::Pool &P) try {
  shim::Lease Held(P);
  throw 1;
} catch (...) {
  log("function");
}
