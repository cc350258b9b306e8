// redis-plus-plus: its own documentation shows this one. The pipeline shares the pool's only connection, and get waits for it.
#include "sw/redis++/redis++.h"

sw::redis::OptionalString swap(sw::redis::Redis &redis) {
  auto pipe = redis.pipeline(false);
  pipe.set("key", "new");
  auto old = redis.get("key"); // expect: pool-nested-acquire
  pipe.exec();
  return old;
}
