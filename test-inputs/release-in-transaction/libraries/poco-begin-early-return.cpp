// The pool rolls an API transaction back when the session returns: the update
// made before the early return is silently lost.
#include <Poco/Data/Session.h>
#include <Poco/Data/SessionPool.h>
#include <string>

using namespace Poco::Data::Keywords;

bool addUser(Poco::Data::SessionPool &Pool, std::string Name, bool WithMail) {
  Poco::Data::Session Db(Pool.get());
  Db.begin();
  Db << "INSERT INTO users(name) VALUES(?)", use(Name), now;
  if (!WithMail)
    return true; // expect: pool-release-in-transaction
  Db << "INSERT INTO mailboxes(owner) VALUES(?)", use(Name), now;
  Db.commit();
  return true;
}
