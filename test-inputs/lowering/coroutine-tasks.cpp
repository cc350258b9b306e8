// A lazy task runs where it is awaited, also when it was kept in a variable first; one that nobody awaits here runs elsewhere.
// scan: --models ../shims/shim.json
#include "coroutine-types.h"
#include "shim_pool.h"

#include <utility>
#include <vector>

Lazy step(shim::Pool &P) {
  shim::Lease Held(P);
  co_return;
}
Lazy elsewhere(shim::Pool &P);
Eager<int> atOnce(shim::Pool &P);
Lazy forward(shim::Pool &P) { return step(P); }

Lazy direct(shim::Pool &P) { co_await step(P); }

Lazy stored(shim::Pool &P) {
  shim::Lease Mine(P);
  auto Later = step(P);
  Mine.release();
  co_await Later;
}

Lazy moved(shim::Pool &P) {
  auto Later = step(P);
  co_await std::move(Later);
}

Lazy both(Lazy First, Lazy Second);
Lazy together(shim::Pool &P) {
  auto First = step(P);
  auto Second = step(P);
  co_await both(std::move(First), std::move(Second));
}

Lazy several(shim::Pool &P) {
  std::vector<Lazy> All;
  All.push_back(step(P));
  for (auto &Each : All)
    co_await Each;
}

void start(shim::Pool &P) {
  step(P);
  elsewhere(P);
  atOnce(P);
}
