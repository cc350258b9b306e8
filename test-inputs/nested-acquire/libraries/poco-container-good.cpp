// POCO: another URI is another pool.
// expect-nothing
#include <Poco/Data/Session.h>
#include <Poco/Data/SessionPoolContainer.h>

using namespace Poco::Data::Keywords;

void archive(Poco::Data::SessionPoolContainer &pools) {
  Poco::Data::Session orders(pools.get("sqlite:///orders.db"));
  orders << "UPDATE orders SET archived = 1", now;
  Poco::Data::Session log(pools.get("sqlite:///log.db"));
  log << "INSERT INTO log VALUES (1)", now;
}
