// SOCI: try_lease gives up after its time; under a session it may well have to.
#include <soci/soci.h>

bool audit(soci::connection_pool &pool) {
  soci::session sql(pool);
  int open = 0;
  sql << "SELECT count(*) FROM orders", soci::into(open);
  std::size_t pos = 0;
  if (!pool.try_lease(pos, 500)) // expect: pool-nested-acquire
    return false;
  pool.at(pos) << "INSERT INTO audit VALUES (1)";
  pool.give_back(pos);
  return open > 0;
}
