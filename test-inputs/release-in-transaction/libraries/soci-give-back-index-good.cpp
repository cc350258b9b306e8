// expect-nothing
#include <cstddef>
#include <soci/soci.h>

void touch(soci::connection_pool &Pool, int Id) {
  std::size_t Slot = Pool.lease();
  soci::session &Sql = Pool.at(Slot);
  Sql.begin();
  Sql << "UPDATE items SET seen = seen + 1 WHERE id = :id", soci::use(Id);
  Sql.commit();
  Pool.give_back(Slot);
}
