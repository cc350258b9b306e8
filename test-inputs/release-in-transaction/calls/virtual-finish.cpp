// scan: --models ../../shims/shim.json
// Two ways to finish; one of them only writes a line.
#include "shim_pool.h"

struct Finish {
  virtual ~Finish() = default;
  virtual void run(shim::Conn &Sql) = 0;
};

struct Keep final : Finish {
  void run(shim::Conn &Sql) override { Sql.commit(); }
};

struct Note final : Finish {
  void run(shim::Conn &Sql) override {
    Sql.execute("INSERT INTO notes VALUES('finished')");
  }
};

void work(shim::Pool &Pool, Finish &How) {
  shim::Lease Conn(Pool);
  Conn->begin();
  Conn->execute("UPDATE tasks SET done = 1");
  How.run(*Conn);
} // expect: pool-release-in-transaction
