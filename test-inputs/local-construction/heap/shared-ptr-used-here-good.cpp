// scan: --models ../../shims/shim.json
// The component keeps the pointer it is given.
// expect-nothing
#include "shim_pool.h"
#include <memory>
#include <utility>

class Cleaner {
public:
  void use(std::shared_ptr<shim::Pool> Given) { Pool = std::move(Given); }
  void run() { Pool->execute("DELETE FROM a"); }

private:
  std::shared_ptr<shim::Pool> Pool;
};

void configure(Cleaner &Target) {
  auto Pool = std::make_shared<shim::Pool>(2);
  Target.use(Pool);
}
