// scan: --models ../../shims/shim.json
// The derived class uses what the base holds.
// expect-nothing
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
  Cleanup() : Removed(Work->execute("DELETE FROM sessions")) {}

private:
  int Removed;
};
