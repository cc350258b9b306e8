// SOCI gives the session back with the transaction still open: the next
// lessee sees the uncommitted rows and its own begin() throws.
#include <soci/soci.h>
#include <string>

namespace shop {

void renameItem(soci::connection_pool &Pool, int Id, const std::string &Name) {
  soci::session Sql(Pool);
  Sql.begin();
  Sql << "UPDATE items SET name = :name WHERE id = :id", soci::use(Name),
      soci::use(Id);
  Sql << "INSERT INTO audit(item) VALUES(:id)", soci::use(Id);
} // expect: pool-release-in-transaction

} // namespace shop
