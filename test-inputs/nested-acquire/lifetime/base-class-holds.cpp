// scan: --models ../../shims/shim.json
// The base holds a lease before the members of the derived class are built.
#include "shim_pool.h"

shim::Pool Db(4);

class Task {
public:
  Task() : Work(Db) {}

protected:
  shim::Lease Work;
};

class Cleanup : public Task {
public:
  Cleanup() : Removed(Db.execute("DELETE FROM sessions")) {} // expect: pool-nested-acquire

private:
  int Removed;
};
