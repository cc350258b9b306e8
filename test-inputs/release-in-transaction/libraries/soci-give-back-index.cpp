// A leased index, not an RAII session: give_back() hands the slot on with the
// transaction open.
#include <cstddef>
#include <soci/soci.h>

void touch(soci::connection_pool &Pool, int Id) {
  std::size_t Slot = Pool.lease();
  soci::session &Sql = Pool.at(Slot);
  Sql.begin();
  Sql << "UPDATE items SET seen = seen + 1 WHERE id = :id", soci::use(Id);
  Pool.give_back(Slot); // expect: pool-release-in-transaction
}
