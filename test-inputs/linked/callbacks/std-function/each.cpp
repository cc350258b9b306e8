// scan: --models ../../../shims/shim.json
// each() of another file calls what it is given at once.
#include "each.h"

void each(int Count, const std::function<void(int)> &Visit) {
  for (int I = 0; I < Count; ++I)
    Visit(I);
}
