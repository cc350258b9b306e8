// A closure is an object: captures are its members, copies, moves or references; its body sees them through this.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

#include <memory>
#include <utility>

void captures(shim::Pool &P) {
  shim::Lease Held(P);
  auto Shared = std::make_shared<shim::Lease>(P);
  int Times = 2;
  auto ByReference = [&Held, &Times] { Held->ping(); Times = 0; };
  auto ByCopy = [Shared, Times] { (*Shared)->ping(); return Times; };
  auto ByMove = [Taken = std::move(Held)]() mutable { Taken.release(); };
  auto Fresh = [Own = shim::Lease(P), &Alias = Shared] { Alias.reset(); };
  ByReference();
  ByCopy();
  ByMove();
  [&] { Shared.reset(); }();
}

class Worker {
  shim::Pool &From;
  shim::Lease Kept;

public:
  void run() {
    auto ByThis = [this] { Kept = From.acquire(); };
    ByThis();
    auto ByValue = [=, this] { return helper(); };
    ByValue();
  }
  int helper();
};
