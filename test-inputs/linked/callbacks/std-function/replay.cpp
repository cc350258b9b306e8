#include "each.h"
#include "shim_pool.h"

shim::Pool Chess(4);

void count(int Moves) {
  shim::Lease Db(Chess);
  each(Moves, [&](int) { Db->execute("UPDATE board SET n = n + 1"); });
}

void replay(int Moves) {
  shim::Lease Db(Chess);
  Db->execute("DELETE FROM board");
  each(Moves, [](int) { Chess.execute("INSERT INTO board VALUES (1)"); }); // expect: pool-nested-acquire
}
