// scan: --models ../../shims/shim.json
// The guard begins, but its destructor only counts: leaving early leaves the
// transaction open.
#include "shim_pool.h"

extern int UnfinishedWork;

class Atomically {
public:
  explicit Atomically(shim::Lease &Lease) : On(Lease) { On->begin(); }
  Atomically(const Atomically &) = delete;
  ~Atomically() {
    if (!Done)
      ++UnfinishedWork;
  }
  void commit() {
    On->commit();
    Done = true;
  }

private:
  shim::Lease &On;
  bool Done = false;
};

bool enrol(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  Atomically Work(Conn);
  if (Conn->execute("INSERT INTO members SELECT * FROM waiting") == 0)
    return false; // expect: pool-release-in-transaction
  Work.commit();
  return true;
}
