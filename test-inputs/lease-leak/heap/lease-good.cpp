// scan: --models ../../shims/shim.json
// A lease object of the library on the heap: in a smart pointer, returned, stored in an object, handed on.
// expect-nothing
#include "shim_pool.h"

#include <memory>
#include <vector>

class Worker {
public:
  explicit Worker(shim::Pool &Pool) : Db(new shim::Lease(Pool)) {}
  Worker(const Worker &) = delete;
  ~Worker() { delete Db; }

private:
  shim::Lease *Db;
};

void adopt(shim::Lease *Db);

int owned(shim::Pool &Pool) {
  std::shared_ptr<shim::Lease> Db(new shim::Lease(Pool));
  return (*Db)->execute("SELECT count(*) FROM items");
}

int made(shim::Pool &Pool) {
  auto Db = std::make_unique<shim::Lease>(Pool);
  return (*Db)->execute("SELECT count(*) FROM items");
}

shim::Lease *returned(shim::Pool &Pool) { return new shim::Lease(Pool); }

void handedOn(shim::Pool &Pool) { adopt(new shim::Lease(Pool)); }

void collected(shim::Pool &Pool, std::vector<shim::Lease *> &All) { All.push_back(new shim::Lease(Pool)); }

void worked(shim::Pool &Pool) { Worker Db(Pool); }
