// Leases in containers: an element with a constant key is a place of its own, any other is some element.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

#include <map>
#include <string>
#include <vector>

void containers(shim::Pool &P, int I) {
  std::vector<shim::Lease> Many;
  Many.push_back(P.acquire());
  Many.emplace_back(P);
  Many[0]->ping();
  Many[I]->ping();
  Many.back().release();
  Many.clear();
  std::map<std::string, shim::Lease> ByName;
  ByName["orders"] = P.acquire();
  ByName.at("orders")->ping();
  ByName.erase("orders");
  for (shim::Lease &Each : Many)
    Each.release();
}
