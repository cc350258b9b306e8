// Redis can be moved: a factory builds it, a static keeps it.
// expect-nothing
#include <string>
#include <sw/redis++/redis++.h>

static sw::redis::Redis connect() {
  sw::redis::ConnectionOptions Where;
  Where.host = "cache";
  sw::redis::ConnectionPoolOptions Options;
  Options.size = 10;
  sw::redis::Redis Redis(Where, Options);
  return Redis;
}

long long hit(const std::string &Page) {
  static sw::redis::Redis Redis = connect();
  return Redis.incr(Page);
}
