// connection_pool starts with closed sessions and opens them one by one: a pool
// per request is four logins per request.
#include <cstddef>
#include <soci/soci.h>
#include <string>

int countOrders(const std::string &ConnectString) {
  soci::connection_pool Pool(4); // expect: pool-local-construction
  for (std::size_t I = 0; I < 4; ++I)
    Pool.at(I).open("sqlite3", ConnectString);
  soci::session Sql(Pool);
  int Count = 0;
  Sql << "SELECT count(*) FROM orders", soci::into(Count);
  return Count;
}
