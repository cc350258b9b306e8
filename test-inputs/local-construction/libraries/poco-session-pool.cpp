// POCO's pool starts a timer thread besides its sessions.
#include <Poco/Data/Session.h>
#include <Poco/Data/SessionPool.h>
#include <string>

using namespace Poco::Data::Keywords;

int userCount(const std::string &File) {
  Poco::Data::SessionPool Pool("SQLite", File, 1, 4); // expect: pool-local-construction
  Poco::Data::Session Db(Pool.get());
  int Count = 0;
  Db << "SELECT count(*) FROM users", into(Count), now;
  return Count;
}
