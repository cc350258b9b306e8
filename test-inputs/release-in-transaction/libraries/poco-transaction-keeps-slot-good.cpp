// Poco::Data::Transaction holds a copy of the session: the slot stays leased
// until the transaction object is gone, so it may outlive the handle.
// expect-nothing
#include <Poco/Data/Session.h>
#include <Poco/Data/SessionPool.h>
#include <Poco/Data/Transaction.h>
#include <memory>

using namespace Poco::Data::Keywords;

void reprice(Poco::Data::SessionPool &Pool, int Percent) {
  std::unique_ptr<Poco::Data::Transaction> Tx;
  {
    Poco::Data::Session Db(Pool.get());
    Tx = std::make_unique<Poco::Data::Transaction>(Db);
    Db << "UPDATE prices SET cents = cents * ? / 100", use(Percent), now;
  }
  Tx->commit();
}
