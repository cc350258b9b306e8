// scan: --models ../../shims/shim.json
// Deleting the recorder writes through a lease of its own.
#include "shim_pool.h"

shim::Pool Trace(2); // expect: pool-undersized

class Recorder {
public:
  ~Recorder() { Trace.execute("INSERT INTO trace VALUES ('left')"); }
};

void handle(Recorder *Old) {
  shim::Lease Db(Trace);
  Db->execute("UPDATE requests SET handled = 1");
  delete Old; // expect: pool-nested-acquire
}
