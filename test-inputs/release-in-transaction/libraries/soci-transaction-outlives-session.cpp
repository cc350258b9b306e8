// The transaction object lives longer than the session that it refers to: the
// session goes back with the transaction open, and commit() then talks to a
// session object that is gone.
#include <memory>
#include <soci/soci.h>

void importRates(soci::connection_pool &Pool, double Rate) {
  std::unique_ptr<soci::transaction> Tx;
  {
    soci::session Sql(Pool);
    Tx = std::make_unique<soci::transaction>(Sql);
    Sql << "UPDATE rates SET value = :rate", soci::use(Rate);
  } // expect: pool-release-in-transaction
  Tx->commit(); // expect: pool-use-after-release
}
