// scan: --models ../../shims/shim.json
// Operands that are never evaluated take nothing; neither does a branch that is never compiled in.
// expect-nothing
#include "shim_pool.h"

shim::Pool Keys(4);

constexpr bool Auditing = false;

unsigned long sizes() {
  shim::Lease Db(Keys);
  using Other = decltype(Keys.acquire());
  unsigned long Size = sizeof(Keys.acquire()) + sizeof(Other);
  if (noexcept(Keys.acquire()))
    ++Size;
  if constexpr (Auditing)
    Keys.execute("INSERT INTO audit VALUES (1)");
  return Size + Db->execute("SELECT 1");
}
