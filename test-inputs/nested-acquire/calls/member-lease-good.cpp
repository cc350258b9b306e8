// scan: --models ../../shims/shim.json
// The method gives the member's lease back before it takes another.
// expect-nothing
#include "shim_pool.h"

class Worker {
public:
  explicit Worker(shim::Pool &From) : Db(From), Own(From) {}
  void run() {
    Own->execute("UPDATE jobs SET state = 1");
    Own.release();
    shim::Lease Second(Db);
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
