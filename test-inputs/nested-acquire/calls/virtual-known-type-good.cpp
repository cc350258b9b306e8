// scan: --models ../../shims/shim.json
// The object's type is known here, so the overrider that acquires cannot be meant.
// expect-nothing
#include "shim_pool.h"

shim::Pool Queue(4);

struct Operation {
  virtual ~Operation() = default;
  virtual int run(shim::Lease &Db) { return Db->execute("SELECT 1"); }
};

struct Purge : Operation {
  int run(shim::Lease &) override { return Queue.execute("DELETE FROM queue"); }
};

int probe() {
  shim::Lease Db(Queue);
  Operation Probe;
  return Probe.run(Db) + Probe.Operation::run(Db);
}
