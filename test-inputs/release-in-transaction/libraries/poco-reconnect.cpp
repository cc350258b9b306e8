// reconnect() on a pooled session loses the work since begin(), and the
// session is unavailable afterwards.
#include <Poco/Data/Session.h>
#include <Poco/Data/SessionPool.h>

using namespace Poco::Data::Keywords;

bool countVisit(Poco::Data::SessionPool &Pool, int Page) {
  Poco::Data::Session Db(Pool.get());
  Db.begin();
  Db << "UPDATE pages SET visits = visits + 1 WHERE id = ?", use(Page), now;
  if (!Db.isConnected()) {
    Db.reconnect(); // expect: pool-release-in-transaction
    return false;
  }
  Db.commit();
  return true;
}
