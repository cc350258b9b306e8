// Code that a macro expands to stands where the macro is used.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

#define ACQUIRE(Name, From) shim::Lease Name(From)
#define CHECK(Condition)                                                                                               \
  do {                                                                                                                 \
    if (!(Condition))                                                                                                  \
      return false;                                                                                                    \
  } while (0)
#define RUN(Lease, Sql) (Lease)->execute(Sql)

bool work(shim::Pool &P, bool Wanted) {
  ACQUIRE(Held, P);
  CHECK(Wanted);
  RUN(Held, "SELECT 1");
  return true;
}
