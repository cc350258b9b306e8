// scan: --models ../../shims/shim.json
// Every overrider works on the lease it is given. A function of the same name in an unrelated class is no overrider.
// expect-nothing
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
  int run(shim::Lease &Db) override { return Db->execute("DELETE FROM queue"); }
};

struct Timer {
  virtual ~Timer() = default;
  virtual int run(shim::Lease &) { return Queue.execute("SELECT now()"); }
};

int runAll(Operation **All, int Count) {
  shim::Lease Db(Queue);
  int Rows = 0;
  for (int I = 0; I < Count; ++I)
    Rows += All[I]->run(Db);
  return Rows;
}
