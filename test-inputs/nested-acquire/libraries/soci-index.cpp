// SOCI: the lease is an index, and give_back comes too late.
#include <soci/soci.h>

int countBoth(soci::connection_pool &pool) {
  std::size_t pos = pool.lease();
  int orders = 0, users = 0;
  pool.at(pos) << "SELECT count(*) FROM orders", soci::into(orders);
  {
    soci::session sql(pool); // expect: pool-nested-acquire
    sql << "SELECT count(*) FROM users", soci::into(users);
  }
  pool.give_back(pos);
  return orders + users;
}
