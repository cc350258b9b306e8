// expect-nothing
#include <Poco/Data/Session.h>
#include <Poco/Data/SessionPool.h>

using namespace Poco::Data::Keywords;

static Poco::Data::SessionPool &users() {
  static Poco::Data::SessionPool Pool("SQLite", "users.db", 1, 4);
  return Pool;
}

int userCount() {
  Poco::Data::Session Db(users().get());
  int Count = 0;
  Db << "SELECT count(*) FROM users", into(Count), now;
  return Count;
}
