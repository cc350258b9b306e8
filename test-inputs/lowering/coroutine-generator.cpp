// co_yield gives the caller a value and keeps the frame, with what it holds; the generator object owns the frame.
// scan: --models ../shims/shim.json
#include "coroutine-types.h"
#include "shim_pool.h"

Sequence<int> ids(shim::Pool &P) {
  shim::Lease Held(P);
  for (const shim::Row &R : Held->query("SELECT id FROM orders"))
    co_yield R.Id;
}

void consume(shim::Pool &P) {
  for (int Id : ids(P))
    P.execute("DELETE FROM orders WHERE id = 1");
}

void stopped(shim::Pool &P) {
  auto Numbers = ids(P);
  auto Position = Numbers.begin();
  (void)*Position;
}
