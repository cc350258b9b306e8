// scan: --models ../../shims/shim.json
// The container is a member or a global: its pools stay.
// expect-nothing
#include "shim_pool.h"
#include <map>
#include <memory>
#include <string>
#include <vector>

static std::map<std::string, std::unique_ptr<shim::Pool>> ByName;

void addPool(const std::string &Name) {
  ByName[Name] = std::make_unique<shim::Pool>(2);
}

class Cluster {
public:
  void addShard() { Shards.push_back(std::make_unique<shim::Pool>(4)); }

private:
  std::vector<std::unique_ptr<shim::Pool>> Shards;
};
