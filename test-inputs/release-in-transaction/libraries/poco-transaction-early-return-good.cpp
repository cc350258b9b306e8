// An RAII transaction rolls back by itself when the function leaves early.
// expect-nothing
#include <Poco/Data/Session.h>
#include <Poco/Data/SessionPool.h>
#include <Poco/Data/Transaction.h>

using namespace Poco::Data::Keywords;

bool redeem(Poco::Data::SessionPool &Pool, int Voucher) {
  Poco::Data::Session Db(Pool.get());
  Poco::Data::Transaction Tx(Db);
  int Left = 0;
  Db << "SELECT left FROM vouchers WHERE id = ?", into(Left), use(Voucher), now;
  if (Left == 0)
    return false;
  Db << "UPDATE vouchers SET left = left - 1 WHERE id = ?", use(Voucher), now;
  Tx.commit();
  return true;
}
