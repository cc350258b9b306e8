// scan: --models ../../shims/shim.json
// The callable is only put away; who calls it, and when, is not said here.
// expect-nothing
#include "shim_pool.h"
#include <functional>
#include <utility>
#include <vector>

shim::Pool Events(4);

class Bus {
public:
  void subscribe(std::function<void()> Handler) { Handlers.push_back(std::move(Handler)); }

private:
  std::vector<std::function<void()>> Handlers;
};

void connect(Bus &To) {
  shim::Lease Db(Events);
  Db->execute("INSERT INTO listeners VALUES (1)");
  To.subscribe([] { Events.execute("INSERT INTO log VALUES ('event')"); });
}
