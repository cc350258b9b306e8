// SOCI: one pool per database.
// expect-nothing
#include <soci/soci.h>

soci::connection_pool shop(4);
soci::connection_pool warehouse(4);

void restock(int item) {
  soci::session orders(shop);
  soci::session stock(warehouse);
  int wanted = 0;
  orders << "SELECT count(*) FROM lines WHERE item = :item", soci::use(item), soci::into(wanted);
  stock << "UPDATE stock SET wanted = :n", soci::use(wanted);
}
