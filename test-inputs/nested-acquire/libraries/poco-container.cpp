// POCO: the container finds its pools by the URI.
#include <Poco/Data/Session.h>
#include <Poco/Data/SessionPoolContainer.h>

using namespace Poco::Data::Keywords;

void archive(Poco::Data::SessionPoolContainer &pools) {
  Poco::Data::Session orders(pools.get("sqlite:///orders.db"));
  orders << "UPDATE orders SET archived = 1", now;
  Poco::Data::Session log(pools.get("sqlite:///orders.db")); // expect: pool-nested-acquire
  log << "INSERT INTO log VALUES (1)", now;
}
