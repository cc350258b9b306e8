// scan: --models ../../shims/shim.json
// Nobody has used the request's database yet.
// expect-nothing
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
  int Hits = Wiki.execute("INSERT INTO hits VALUES (1)");
  return Hits + Own.db().execute("UPDATE pages SET hits = hits + 1");
}
