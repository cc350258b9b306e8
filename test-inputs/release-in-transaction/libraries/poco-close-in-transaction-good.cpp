// expect-nothing
#include <Poco/Data/Session.h>
#include <Poco/Data/SessionPool.h>

using namespace Poco::Data::Keywords;

void markRead(Poco::Data::SessionPool &Pool, int Message) {
  Poco::Data::Session Db = Pool.get();
  Db.begin();
  Db << "UPDATE messages SET seen = 1 WHERE id = ?", use(Message), now;
  Db.commit();
  Db.close();
}
