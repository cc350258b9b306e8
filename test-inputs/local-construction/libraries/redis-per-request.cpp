// A pool of ten connections for a single command.
#include <string>
#include <sw/redis++/redis++.h>

long long hit(const std::string &Page) {
  sw::redis::ConnectionOptions Where;
  Where.host = "cache";
  sw::redis::ConnectionPoolOptions Options;
  Options.size = 10;
  sw::redis::Redis Redis(Where, Options); // expect: pool-local-construction
  return Redis.incr(Page);
}
