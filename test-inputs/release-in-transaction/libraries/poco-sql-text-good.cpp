// expect-nothing
#include <Poco/Data/Session.h>
#include <Poco/Data/SessionPool.h>

using namespace Poco::Data::Keywords;

void archive(Poco::Data::SessionPool &Pool, int Year) {
  Poco::Data::Session Db(Pool.get());
  Db << "BEGIN", now;
  Db << "INSERT INTO old SELECT * FROM live WHERE year = ?", use(Year), now;
  Db << "DELETE FROM live WHERE year = ?", use(Year), now;
  Db << "COMMIT", now;
}
