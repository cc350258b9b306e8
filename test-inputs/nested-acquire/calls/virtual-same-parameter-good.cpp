// scan: --models ../../shims/shim.json
// The operations run on the lease of the one who calls them.
// expect-nothing
#include "shim_pool.h"

class Operation {
public:
  virtual ~Operation() = default;
  virtual bool execute(shim::Conn &Connection) = 0;
};

class PlainRequest : public Operation {
public:
  bool execute(shim::Conn &Connection) override {
    return Connection.execute("UPDATE characters SET online = 0") >= 0;
  }
};

class Batch {
public:
  Batch(Operation **Queue, int Count) : Queue(Queue), Count(Count) {}
  bool execute(shim::Pool &Connections) {
    shim::Lease Guard(Connections);
    for (int I = 0; I < Count; ++I)
      if (!Queue[I]->execute(*Guard))
        return false;
    return true;
  }

private:
  Operation **Queue;
  int Count;
};
