// POCO does not see a BEGIN sent as text: isTransaction() is false and the
// open transaction goes to the next user of the connection.
#include <Poco/Data/Session.h>
#include <Poco/Data/SessionPool.h>

using namespace Poco::Data::Keywords;

void archive(Poco::Data::SessionPool &Pool, int Year) {
  Poco::Data::Session Db(Pool.get());
  Db << "BEGIN", now;
  Db << "INSERT INTO old SELECT * FROM live WHERE year = ?", use(Year), now;
  Db << "DELETE FROM live WHERE year = ?", use(Year), now;
} // expect: pool-release-in-transaction
