// The mistake that the library's README warns of in capital letters: a Redis
// object, and with it a pool, for every key.
#include <string>
#include <sw/redis++/redis++.h>
#include <vector>

void storeAll(const std::vector<std::string> &Keys) {
  for (const std::string &Key : Keys) {
    static sw::redis::Redis Redis("tcp://127.0.0.1:6379"); // expect: pool-local-construction
    Redis.set(Key, "1");
  }
}
