// scan: --models ../../shims/shim.json
// No method gives the member's lease back: it is held in every method of every object.
#include "shim_pool.h"

class Worker {
public:
  explicit Worker(shim::Pool &From) : Db(From), Own(From) {}
  void run() {
    Own->execute("UPDATE jobs SET state = 1");
    shim::Lease Second(Db); // expect: pool-nested-acquire
    Second->execute("INSERT INTO log VALUES ('ran')");
  }

private:
  shim::Pool &Db;
  shim::Lease Own;
};
