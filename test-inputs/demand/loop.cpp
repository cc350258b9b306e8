#include "pools.h"

#include <vector>

namespace {
shim::Pool Shards(8);
shim::GrowingPool Spare;
int setting(const char *Name);
shim::Pool Sized(setting("size"));
} // namespace

int readAll(int Count) {
  std::vector<shim::Lease> Held;
  for (int I = 0; I < Count; ++I)
    Held.push_back(Shards.acquire());
  shim::Lease More = Spare.acquire();
  shim::Lease Most = Spare.acquire();
  return Sized.execute("SELECT 1 FROM sizes");
}
