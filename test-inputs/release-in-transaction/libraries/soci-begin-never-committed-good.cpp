// The commit stands before the session goes back.
// expect-nothing
#include <soci/soci.h>
#include <string>

namespace shop {

void renameItem(soci::connection_pool &Pool, int Id, const std::string &Name) {
  soci::session Sql(Pool);
  Sql.begin();
  Sql << "UPDATE items SET name = :name WHERE id = :id", soci::use(Name),
      soci::use(Id);
  Sql << "INSERT INTO audit(item) VALUES(:id)", soci::use(Id);
  Sql.commit();
}

} // namespace shop
