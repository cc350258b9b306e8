// scan: --models ../../shims/shim.json
// In one full expression the temporary of the taken arm is still alive when the right operand acquires.
#include "shim_pool.h"

shim::Pool Stats(2);

bool ready(bool Exact) {
  bool Counted = (Exact ? Stats.acquire()->ping() : true) &&
                 Stats.execute("SELECT count(*) FROM views") > 0; // expect: pool-nested-acquire
  return Counted;
}
