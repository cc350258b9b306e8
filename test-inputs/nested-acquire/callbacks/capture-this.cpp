// scan: --models ../../shims/shim.json
// Through the captured this the lambda reaches the pool that its caller holds a lease of.
#include "shim_pool.h"
#include "shim_tasks.h"

class Garage {
public:
  explicit Garage(shim::Pool &From) : Db(From) {}
  void tow(int Count) {
    shim::Lease Held(Db);
    Held->execute("UPDATE cars SET towed = 1");
    shim::repeat(Count, [this] { log(); }); // expect: pool-nested-acquire
  }

private:
  void log() { Db.execute("INSERT INTO log VALUES ('towed')"); }
  shim::Pool &Db;
};
