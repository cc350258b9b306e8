// redis-plus-plus: exec gives the connection back; a pipeline with a connection of its own takes none from the pool;
// one that has sent nothing has not taken one yet.
#include "sw/redis++/redis++.h"

sw::redis::OptionalString executed(sw::redis::Redis &redis) {
  auto pipe = redis.pipeline(false);
  pipe.set("key", "new");
  pipe.exec();
  return redis.get("key");
}

sw::redis::OptionalString ownConnection(sw::redis::Redis &redis) {
  auto pipe = redis.pipeline();
  pipe.set("key", "new");
  auto old = redis.get("key");
  pipe.exec();
  return old;
}

sw::redis::OptionalString notYet(sw::redis::Redis &redis) {
  auto pipe = redis.pipeline(false);
  auto old = redis.get("key"); // expect-fp: pool-nested-acquire — a model says that pipeline(false) acquires, not that its first command does
  pipe.set("key", "new");
  pipe.exec();
  return old;
}
