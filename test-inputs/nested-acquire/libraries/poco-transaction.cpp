// POCO: a transaction holds a copy of its session, and with it the slot.
#include <Poco/Data/Session.h>
#include <Poco/Data/SessionPool.h>
#include <Poco/Data/Transaction.h>
#include <memory>

using namespace Poco::Data::Keywords;

static std::unique_ptr<Poco::Data::Transaction> start(Poco::Data::SessionPool &pool) {
  Poco::Data::Session session(pool.get());
  return std::make_unique<Poco::Data::Transaction>(session);
}

void book(Poco::Data::SessionPool &pool) {
  auto transaction = start(pool);
  transaction->execute("UPDATE seats SET taken = 1", false);
  Poco::Data::Session log(pool.get()); // expect: pool-nested-acquire
  log << "INSERT INTO log VALUES (1)", now;
  transaction->commit();
}
