// POCO: close() on any copy gives the slot back at once, and so does the end of the last copy.
// expect-nothing
#include <Poco/Data/Session.h>
#include <Poco/Data/SessionPool.h>

using namespace Poco::Data::Keywords;

void byClose(Poco::Data::SessionPool &pool, int id) {
  Poco::Data::Session users(pool.get());
  users << "UPDATE users SET name = 'x' WHERE id = ?", use(id), now;
  users.close();
  Poco::Data::Session audit(pool.get());
  audit << "INSERT INTO audit VALUES (1)", now;
}

void byScope(Poco::Data::SessionPool &pool, int id) {
  {
    Poco::Data::Session users(pool.get());
    users << "UPDATE users SET name = 'x' WHERE id = ?", use(id), now;
  }
  Poco::Data::Session audit(pool.get());
  audit << "INSERT INTO audit VALUES (1)", now;
}
