// scan: --models ../../shims/shim.json
// One of the overriders takes a lease of its own.
#include "shim_pool.h"

shim::Pool Queue(4);

struct Operation {
  virtual ~Operation() = default;
  virtual int run(shim::Lease &Db) = 0;
};

struct Insert : Operation {
  int run(shim::Lease &Db) override { return Db->execute("INSERT INTO queue VALUES (1)"); }
};

struct Purge : Operation {
  int run(shim::Lease &) override { return Queue.execute("DELETE FROM queue"); }
};

int runAll(Operation **All, int Count) {
  shim::Lease Db(Queue);
  int Rows = 0;
  for (int I = 0; I < Count; ++I)
    Rows += All[I]->run(Db); // expect: pool-nested-acquire
  return Rows;
}
