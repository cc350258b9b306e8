// A bit of a variable is known until the variable changes; so is a hint's argument, and what stands behind !! and casts.
// scan: --models ../shims/shim.json
// expect-nothing
#include "shim_pool_c.h"

#define likely(Test) __builtin_expect(!!(Test), 1)
#define LOCKED 4u

struct context {
  unsigned flags;
};

void bits(struct context *context, shim_handle *handle) {
  if (context->flags & LOCKED)
    shim_exec(handle, "SELECT 1");
  if ((context->flags & LOCKED) == 0)
    shim_exec(handle, "SELECT 2");
  context->flags |= LOCKED;
  if (LOCKED & context->flags)
    shim_exec(handle, "SELECT 3");
}

void hints(shim_handle *handle, int n) {
  if (likely(handle))
    shim_exec(handle, "SELECT 1");
  if (__builtin_expect((long)(n == 3), 0) && likely(n))
    shim_exec(handle, "SELECT 2");
  int kept = __builtin_expect(n, 1);
  if (kept)
    shim_exec(handle, "SELECT 3");
}
