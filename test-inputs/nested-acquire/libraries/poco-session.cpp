// POCO: the pool throws when it is exhausted.
#include <Poco/Data/Session.h>
#include <Poco/Data/SessionPool.h>

using namespace Poco::Data::Keywords;

void rename(Poco::Data::SessionPool &pool, int id) {
  Poco::Data::Session users(pool.get());
  users << "UPDATE users SET name = 'x' WHERE id = ?", use(id), now;
  Poco::Data::Session audit(pool.get()); // expect: pool-nested-acquire
  audit << "INSERT INTO audit VALUES (1)", now;
}
