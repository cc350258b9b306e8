// A session that lost its connection is left alone: roll back and give up.
// expect-nothing
#include <Poco/Data/Session.h>
#include <Poco/Data/SessionPool.h>

using namespace Poco::Data::Keywords;

bool countVisit(Poco::Data::SessionPool &Pool, int Page) {
  Poco::Data::Session Db(Pool.get());
  Db.begin();
  Db << "UPDATE pages SET visits = visits + 1 WHERE id = ?", use(Page), now;
  if (!Db.isConnected()) {
    Db.rollback();
    return false;
  }
  Db.commit();
  return true;
}
