// A call that never returns ends the path: what is held there is not left behind.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

#include <cstdlib>

[[noreturn]] void fail(const char *);
struct Fatal {
  ~Fatal();
  [[noreturn]] void raise();
};

int paths(shim::Pool &P, int N) {
  shim_conn *Handle = shim_acquire(&P);
  if (N == 0)
    fail("zero");
  if (N == 1)
    std::abort();
  if (N == 2)
    Fatal().raise();
  if (N == 3)
    __builtin_unreachable();
  int Result = N > 9 ? (std::exit(1), 0) : N;
  shim_release(&P, Handle);
  return Result;
}
