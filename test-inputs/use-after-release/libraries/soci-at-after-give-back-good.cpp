// SOCI: the slot is given back after the last statement.
// expect-nothing
#include <soci/soci.h>

void work(soci::connection_pool &pool) {
  std::size_t slot = pool.lease();
  soci::session &sql = pool.at(slot);
  sql << "UPDATE items SET seen = 1";
  sql << "UPDATE items SET seen = 2";
  pool.give_back(slot);
}
