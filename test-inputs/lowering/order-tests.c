// Comparisons for order with a constant, of two variables, and of what cannot be negative.
// scan: --models ../shims/shim.json
#include "shim_pool_c.h"

int slot(shim_pool *pool) {
  int slot = shim_slot_open(pool);
  if (slot < 0)
    return -1;
  shim_slot_close(slot);
  return 0 <= slot;
}

int in_order(int a, const int b, unsigned c) {
  if (a > 3)
    return 1;
  if (b >= a)
    return 2;
  if (a == b)
    return 3;
  if (c > 0)
    return 4;
  return a <= -2;
}

int changing(int a, int b) {
  ++b;
  return a < b ? 1 : 0;
}
