// Bindings name the parts of the object behind them, or are variables of their own when a tuple gives them.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

#include <utility>

struct Both {
  shim::Lease Held;
  int Status;
};
Both take(shim::Pool &P);

void parts(shim::Pool &P) {
  auto [Lease, Status] = take(P);
  if (Status == 0)
    Lease.release();
}

void array(shim::Pool &P) {
  shim::Lease Two[2] = {shim::Lease(P), shim::Lease(P)};
  auto &[First, Second] = Two;
  First.release();
}

void pair(shim::Pool &P) {
  auto [Held, Number] = std::pair<shim::Lease, int>(P.acquire(), 3);
  Held.release();
  auto Later = [&Held] { Held->ping(); };
  Later();
}
