// scan: --models ../../shims/shim.json
// Each operation locks the connection that is handed to it, and so does the one who hands it over.
#include "shim_pool.h"

class Operation {
public:
  virtual ~Operation() = default;
  virtual bool execute(shim::Pool &Connection) = 0;
};

class PlainRequest : public Operation {
public:
  bool execute(shim::Pool &Connection) override {
    shim::Lease Guard(Connection);
    return Guard->execute("UPDATE characters SET online = 0") >= 0;
  }
};

class TransactionTask : public Operation {
public:
  TransactionTask(Operation **Queue, int Count) : Queue(Queue), Count(Count) {}
  bool execute(shim::Pool &Connection) override {
    shim::Lease Guard(Connection);
    for (int I = 0; I < Count; ++I)
      if (!Queue[I]->execute(Connection)) // expect: pool-nested-acquire
        return false;
    return true;
  }

private:
  Operation **Queue;
  int Count;
};
