// scan: --models ../../shims/shim.json
// The lease is taken at the first use, and then kept.
#include "shim_pool.h"
#include <optional>

shim::Pool Wiki(4);

class Request {
public:
  shim::Conn &db() {
    if (!Held)
      Held.emplace(Wiki);
    return **Held;
  }

private:
  std::optional<shim::Lease> Held;
};

int show(int Page) {
  Request Own;
  Own.db().execute("UPDATE pages SET hits = hits + 1");
  return Wiki.execute("INSERT INTO hits VALUES (1)"); // expect: pool-nested-acquire
}
