// scan: --models ../../shims/shim.json
// The mistake stands in an inline function of a header, where its mark is; two
// callers do not make it three.
#include "header-inline.h"

bool openMail(shim::Pool &Pool) { return markSeen(Pool); }

bool openAll(shim::Pool &Pool, int Count) {
  for (int I = 0; I < Count; ++I)
    if (!markSeen(Pool))
      return false;
  return true;
}
