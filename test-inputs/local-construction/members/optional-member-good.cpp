// scan: --models ../../shims/shim.json
// Constructed late, in place, inside a member.
// expect-nothing
#include "shim_pool.h"
#include <optional>

class Backend {
public:
  void start(int Capacity) { Pool.emplace(Capacity); }
  void beat() { Pool->execute("UPDATE nodes SET seen = 1"); }

private:
  std::optional<shim::Pool> Pool;
};
