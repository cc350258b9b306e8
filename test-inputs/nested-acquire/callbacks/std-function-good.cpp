// scan: --models ../../shims/shim.json
// Called with the same function, but by one who holds nothing; and with one that uses the lease at hand.
// expect-nothing
#include "shim_pool.h"
#include <functional>

shim::Pool Chess(4);

static void each(int Count, const std::function<void(int)> &Visit) {
  for (int I = 0; I < Count; ++I)
    Visit(I);
}

void replay(int Moves) {
  each(Moves, [](int Move) { Chess.execute("INSERT INTO board VALUES (1)"); });
  shim::Lease Db(Chess);
  each(Moves, [&](int Move) { Db->execute("INSERT INTO board VALUES (1)"); });
}
