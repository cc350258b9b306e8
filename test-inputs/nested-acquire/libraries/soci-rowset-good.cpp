// SOCI: the ids are copied and the session has ended before the next one is taken.
// expect-nothing
#include <soci/soci.h>
#include <vector>

static int linesOf(soci::connection_pool &pool, int order) {
  soci::session sql(pool);
  int count = 0;
  sql << "SELECT count(*) FROM lines WHERE order_id = :id", soci::use(order), soci::into(count);
  return count;
}

static std::vector<int> orderIds(soci::connection_pool &pool) {
  soci::session sql(pool);
  soci::rowset<int> orders = (sql.prepare << "SELECT id FROM orders");
  std::vector<int> ids;
  for (int order : orders)
    ids.push_back(order);
  return ids;
}

int report(soci::connection_pool &pool) {
  int sum = 0;
  for (int order : orderIds(pool))
    sum += linesOf(pool, order);
  return sum;
}
