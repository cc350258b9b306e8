// SOCI: given back before the session is made.
// expect-nothing
#include <soci/soci.h>

int countBoth(soci::connection_pool &pool) {
  std::size_t pos = pool.lease();
  int orders = 0, users = 0;
  pool.at(pos) << "SELECT count(*) FROM orders", soci::into(orders);
  pool.give_back(pos);
  soci::session sql(pool);
  sql << "SELECT count(*) FROM users", soci::into(users);
  return orders + users;
}
