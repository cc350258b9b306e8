// One Redis object, made by the owner of the cache and used for all keys.
// expect-nothing
#include <string>
#include <sw/redis++/redis++.h>
#include <vector>

class Cache {
public:
  explicit Cache(const std::string &Uri) : Redis(Uri) {}
  void storeAll(const std::vector<std::string> &Keys) {
    for (const std::string &Key : Keys)
      Redis.set(Key, "1");
  }

private:
  sw::redis::Redis Redis;
};
