// Each operand of && and || is a branch of its own; a temporary that one operand makes ends only where it was made; a kept test is two ways.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

bool check(const shim::Lease &);

void conditions(shim::Pool &P, bool Wanted, shim_conn *Raw) {
  if (Wanted && check(P.acquire()) && check(P.try_acquire()))
    P.execute("DELETE FROM jobs");
  bool Both = Wanted || check(shim::Lease(P));
  if (!Both && Raw != nullptr && !(Raw == nullptr || Wanted))
    shim_release(&P, Raw);
  while (Wanted && !Both) {
    shim::Lease Held(P);
    Both = check(Held);
  }
  shim::Lease Maybe = P.try_acquire();
  if (!Maybe || !Wanted)
    return;
  Maybe->ping();
}

bool tests(shim::Pool &P, int Status) {
  shim_conn *Raw = shim_try_acquire(&P);
  bool Got = Raw;
  bool Failed = Status != 0 || !Got;
  if (Got)
    shim_release(&P, Raw);
  return Status == 0;
}
