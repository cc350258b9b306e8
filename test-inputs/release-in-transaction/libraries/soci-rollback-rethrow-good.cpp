// The classic form: roll back in the handler, then let the exception go on.
// expect-nothing
#include <soci/soci.h>
#include <stdexcept>
#include <vector>

void replacePrices(soci::connection_pool &Pool, const std::vector<int> &Cents) {
  soci::session Sql(Pool);
  Sql.begin();
  try {
    Sql << "DELETE FROM prices";
    for (int Price : Cents) {
      if (Price < 0)
        throw std::invalid_argument("negative price");
      Sql << "INSERT INTO prices(cents) VALUES(:p)", soci::use(Price);
    }
    Sql.commit();
  } catch (...) {
    Sql.rollback();
    throw;
  }
}
