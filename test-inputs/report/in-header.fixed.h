// A finding of the header: reported where it stands, whatever unit reads it.
#include "shim_pool.h"

inline void twice(shim::Pool &Any) {
  shim::Lease Outer(Any);
  auto &Inner = Outer; // expect: pool-nested-acquire
  Inner->execute("SELECT 1");
  Outer->execute("SELECT 2");
}
