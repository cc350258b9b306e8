// SOCI: the slot's session is used after the slot was given back.
#include <soci/soci.h>

void work(soci::connection_pool &pool) {
  std::size_t slot = pool.lease();
  soci::session &sql = pool.at(slot);
  sql << "UPDATE items SET seen = 1";
  pool.give_back(slot);
  sql << "UPDATE items SET seen = 2"; // expect: pool-use-after-release (definite)
}
