// Variables with static storage: the initialiser runs before main.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

#include <memory>

shim::Pool Main(10);
static shim::Lease Kept = Main.acquire();
shim::Pool *Pointer = new shim::Pool(2);
auto Owned = std::make_unique<shim::Pool>(4);
shim::Pool &Alias = Main;
const int Size = 3;
namespace {
shim::Pool Table[2] = {shim::Pool(1), shim::Pool(Size)};
}
struct Holder {
  static shim::Pool Shared;
  shim::Pool Member{6};
};
shim::Pool Holder::Shared(5);
Holder Whole;

int main() {
  Kept->ping();
  shim::Lease Second(Alias);
}
