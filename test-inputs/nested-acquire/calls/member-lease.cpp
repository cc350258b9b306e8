// scan: --models ../../shims/shim.json
// A lease in a member is held while the object lives, so every method of the object runs with it.
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

void work(shim::Pool &Jobs) {
  Worker Current(Jobs);
  Current.run();
}
