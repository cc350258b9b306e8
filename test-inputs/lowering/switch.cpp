// Cases, ranges, fall-through, and a switch without a default, over values, enumerations and calls.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

enum class Kind { Read, Write, Both };
int code();

void choose(shim::Pool &P, Kind K, int N) {
  shim::Lease Held;
  switch (K) {
  case Kind::Read:
    Held = P.acquire();
    [[fallthrough]];
  case Kind::Write:
    Held.release();
    break;
  case Kind::Both: {
    shim::Lease Second(P);
    break;
  }
  }
  switch (int C = code(); C + N) {
  case 0 ... 3:
    return;
  case 4:
  case 5:
    Held = P.acquire();
    break;
  default:
    Held.release();
  }
  switch (N) {
  case -1:
    Held.release();
  }
}
