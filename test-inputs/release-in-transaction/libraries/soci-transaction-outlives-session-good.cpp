// A heap transaction is fine when it ends while the session is still held.
// expect-nothing
#include <memory>
#include <soci/soci.h>

void importRates(soci::connection_pool &Pool, double Rate) {
  soci::session Sql(Pool);
  auto Tx = std::make_unique<soci::transaction>(Sql);
  Sql << "UPDATE rates SET value = :rate", soci::use(Rate);
  Tx->commit();
}
