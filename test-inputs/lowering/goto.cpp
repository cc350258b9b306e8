// A jump out of a block ends what was made in it; a jump back ends and makes anew.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

int work(shim::Pool &P, int N) {
again:
  shim::Lease Outer(P);
  if (N == 1)
    goto again;
  {
    shim::Lease Inner(P);
    if (N == 2)
      goto done;
    static void *Targets[] = {&&done, &&again};
    (void)Targets;
  }
  N = 0;
done:
  return N;
}
