// begin() through one copy, commit() through the other: one transaction.
// expect-nothing
#include <Poco/Data/Session.h>
#include <Poco/Data/SessionPool.h>

using namespace Poco::Data::Keywords;

void logVisit(Poco::Data::SessionPool &Pool, int Page) {
  Poco::Data::Session Db(Pool.get());
  {
    Poco::Data::Session Same(Db);
    Same.begin();
    Same << "INSERT INTO visits(page) VALUES(?)", use(Page), now;
  }
  Db << "UPDATE pages SET visits = visits + 1 WHERE id = ?", use(Page), now;
  Db.commit();
}
