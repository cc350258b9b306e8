// scan: --models ../../shims/shim.json
// Whichever override runs, the transaction ends.
// expect-nothing
#include "shim_pool.h"

struct Finish {
  virtual ~Finish() = default;
  virtual void run(shim::Conn &Sql) = 0;
};

struct Keep final : Finish {
  void run(shim::Conn &Sql) override { Sql.commit(); }
};

struct Drop final : Finish {
  void run(shim::Conn &Sql) override { Sql.rollback(); }
};

void work(shim::Pool &Pool, Finish &How) {
  shim::Lease Conn(Pool);
  Conn->begin();
  Conn->execute("UPDATE tasks SET done = 1");
  How.run(*Conn);
}
