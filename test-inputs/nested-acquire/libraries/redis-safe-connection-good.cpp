// redis-plus-plus: what was fetched is released, by move, before the guard takes the next one.
// expect-nothing
#include "sw/redis++/connection_pool.h"
#include <utility>

void replicate(sw::redis::ConnectionPool &pool) {
  auto target = pool.fetch();
  target.send("RESTORE key");
  pool.release(std::move(target));
  sw::redis::SafeConnection source(pool);
  source.connection().send("DUMP key");
}
