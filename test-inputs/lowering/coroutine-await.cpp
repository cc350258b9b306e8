// co_await is one suspend, wherever it stands; the compiler's await_ready and its kin are not calls of the program.
// scan: --models ../shims/shim.json
#include "coroutine-types.h"
#include "shim_pool.h"

Eager<shim::Lease> acquireSoon(shim::Pool &P);
Eager<int> count(const shim::Lease &);

Lazy work(shim::Pool &P) {
  shim::Lease Held = co_await acquireSoon(P);
  int Number = co_await count(Held) + co_await count(Held);
  if (co_await count(Held) > Number)
    co_await Turn{};
  co_await acquireSoon(P);
  auto Later = count(Held);
  co_await Later;
}
