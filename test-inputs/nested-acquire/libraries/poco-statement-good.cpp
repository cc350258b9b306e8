// POCO: a statement does not keep the slot. (That it outlives its session is another mistake.)
// expect-nothing
#include <Poco/Data/Session.h>
#include <Poco/Data/SessionPool.h>
#include <Poco/Data/Statement.h>

using namespace Poco::Data::Keywords;

static Poco::Data::Statement prepare(Poco::Data::SessionPool &pool) {
  Poco::Data::Session session(pool.get());
  Poco::Data::Statement insert = (session << "INSERT INTO log VALUES (1)");
  return insert;
}

void serve(Poco::Data::SessionPool &pool) {
  Poco::Data::Statement insert = prepare(pool);
  Poco::Data::Session own(pool.get());
  own << "UPDATE requests SET active = 1", now;
}
