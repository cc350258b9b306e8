// POCO: the copy in the request keeps the slot after the first session is gone.
#include <Poco/Data/Session.h>
#include <Poco/Data/SessionPool.h>

using namespace Poco::Data::Keywords;

struct Request {
  Poco::Data::Session db;
};

static Request begin(Poco::Data::SessionPool &pool) {
  Poco::Data::Session session(pool.get());
  session << "UPDATE requests SET active = 1", now;
  return Request{session};
}

void serve(Poco::Data::SessionPool &pool) {
  Request current = begin(pool);
  Poco::Data::Session log(pool.get()); // expect: pool-nested-acquire
  log << "INSERT INTO log VALUES (1)", now;
}
