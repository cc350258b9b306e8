// scan: --models ../../shims/shim.json
// each calls its argument now, and the argument takes a lease.
#include "shim_pool.h"
#include <functional>

shim::Pool Chess(4);

static void each(int Count, const std::function<void(int)> &Visit) {
  for (int I = 0; I < Count; ++I)
    Visit(I);
}

void replay(int Moves) {
  shim::Lease Db(Chess);
  Db->execute("DELETE FROM board");
  each(Moves, [](int Move) { Chess.execute("INSERT INTO board VALUES (1)"); }); // expect: pool-nested-acquire
}
