// The shape that the check is for: a return between begin and commit. SOCI keeps the transaction open, and the next task works inside it.
#include <soci/soci.h>

void addStock(soci::connection_pool &Pool, int Item, int Pieces) {
  soci::session Sql(Pool);
  Sql.begin();
  Sql << "UPDATE stock SET pieces = pieces + :pieces WHERE item = :item", soci::use(Pieces), soci::use(Item);
  if (Pieces > 1000)
    return; // expect: pool-release-in-transaction
  Sql.commit();
}
