// scan: --models ../../shims/shim.json
// Each session shares the pool that it is given.
// expect-nothing
#include "shim_pool.h"
#include <memory>
#include <utility>

class Session {
public:
  explicit Session(std::shared_ptr<shim::Pool> Given) : Pool(std::move(Given)) {}
  void log() { Pool->execute("INSERT INTO visits VALUES(1)"); }

private:
  std::shared_ptr<shim::Pool> Pool;
};

static const auto Shared = std::make_shared<shim::Pool>(8);

void serve() {
  Session Current(Shared);
  Current.log();
}
