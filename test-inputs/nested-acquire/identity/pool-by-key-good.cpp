// scan: --models ../../shims/shim.json
// One pool per host, looked up by keys that differ.
// expect-nothing
#include "shim_pool.h"
#include <map>
#include <memory>
#include <string>

class Clients {
public:
  shim::Pool &at(const std::string &Host) { return *ByHost[Host]; }

private:
  std::map<std::string, std::unique_ptr<shim::Pool>> ByHost;
};

int sync(Clients &All, const std::string &Source, const std::string &Target) {
  shim::Lease From(All.at(Source));
  shim::Lease To(All.at(Target));
  return To->execute("INSERT INTO items VALUES (1)");
}
