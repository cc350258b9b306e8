// scan: --models ../../shims/shim.json
// The constructor makes the pool and keeps it; the object is made per call.
#include "shim_pool.h"
#include <memory>

class Session {
public:
  Session() : Pool(std::make_shared<shim::Pool>(2)) {}
  void log() { Pool->execute("INSERT INTO visits VALUES(1)"); }

private:
  std::shared_ptr<shim::Pool> Pool;
};

void serve() {
  Session Current; // expect: pool-local-construction
  Current.log();
}
