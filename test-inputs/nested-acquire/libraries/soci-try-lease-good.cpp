// SOCI: where try_lease failed nothing is held, so waiting in a constructor is right.
// expect-nothing
#include <soci/soci.h>

void audit(soci::connection_pool &pool) {
  std::size_t pos = 0;
  if (!pool.try_lease(pos, 500)) {
    soci::session sql(pool);
    sql << "INSERT INTO audit VALUES (0)";
    return;
  }
  pool.at(pos) << "INSERT INTO audit VALUES (1)";
  pool.give_back(pos);
}
