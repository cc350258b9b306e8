#include "pools.h"

void closeAccount() {
  static const std::unique_ptr<shim::Pool> Pool = makePool();
  Pool->execute("UPDATE accounts SET open = 0");
}

void start() { keep(makePool()); }
