// scan: --models ../../shims/shim.json
// The member holds from its initialiser on; the constructor's body takes a second one.
#include "shim_pool.h"

class Worker {
public:
  explicit Worker(shim::Pool &Jobs) : Own(Jobs) {
    Own->execute("UPDATE workers SET alive = 1");
    Jobs.execute("INSERT INTO log VALUES ('started')"); // expect: pool-nested-acquire
  }
  void run() { Own->execute("UPDATE jobs SET state = 1"); }

private:
  shim::Lease Own;
};
