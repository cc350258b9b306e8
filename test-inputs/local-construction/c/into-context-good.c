// scan: --models ../../shims/shim.json
// The pool leaves through a context, an out-parameter or the result.
// expect-nothing
#include "shim_pool_c.h"

struct context {
  shim_pool *pool;
  int users;
};

void context_open(struct context *ctx) {
  ctx->pool = shim_pool_new(4);
  ctx->users = 0;
}

int open_pool(shim_pool **out) {
  shim_pool *fresh = shim_pool_new(2);
  if (!fresh)
    return -1;
  *out = fresh;
  return 0;
}

shim_pool *open_default(void) { return shim_pool_new(8); }
