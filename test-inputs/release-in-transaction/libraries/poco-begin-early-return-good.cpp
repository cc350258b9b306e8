// Both ways out commit.
// expect-nothing
#include <Poco/Data/Session.h>
#include <Poco/Data/SessionPool.h>
#include <string>

using namespace Poco::Data::Keywords;

bool addUser(Poco::Data::SessionPool &Pool, std::string Name, bool WithMail) {
  Poco::Data::Session Db(Pool.get());
  Db.begin();
  Db << "INSERT INTO users(name) VALUES(?)", use(Name), now;
  if (!WithMail) {
    Db.commit();
    return true;
  }
  Db << "INSERT INTO mailboxes(owner) VALUES(?)", use(Name), now;
  Db.commit();
  return true;
}
