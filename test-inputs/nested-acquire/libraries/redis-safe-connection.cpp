// redis-plus-plus: a guard of the pool beneath, and a fetch under it.
#include "sw/redis++/connection_pool.h"
#include <utility>

void replicate(sw::redis::ConnectionPool &pool) {
  sw::redis::SafeConnection source(pool);
  source.connection().send("DUMP key");
  auto target = pool.fetch(); // expect: pool-nested-acquire
  target.send("RESTORE key");
  pool.release(std::move(target));
}
