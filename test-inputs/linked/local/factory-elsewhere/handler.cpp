#include "shim_pool.h"

#include <memory>

std::unique_ptr<shim::Pool> makePool();

void closeAccount() {
  std::unique_ptr<shim::Pool> Pool = makePool(); // expect: pool-local-construction
  Pool->execute("UPDATE accounts SET open = 0");
}
