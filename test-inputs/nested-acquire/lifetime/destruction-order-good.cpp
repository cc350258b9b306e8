// scan: --models ../../shims/shim.json
// Locals die in reverse order: the lease is back before the recorder's destructor writes.
// expect-nothing
#include "shim_pool.h"

shim::Pool Trace(1);

class Recorder {
public:
  ~Recorder() { Trace.execute("INSERT INTO trace VALUES ('left')"); }
};

void handle() {
  Recorder Leaving;
  shim::Lease Db(Trace);
  Db->execute("UPDATE requests SET handled = 1");
}
