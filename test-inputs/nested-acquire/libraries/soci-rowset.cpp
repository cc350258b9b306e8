// SOCI: a rowset is read from its session while the loop takes another session.
#include <soci/soci.h>
#include <string>

static int linesOf(soci::connection_pool &pool, int order) {
  soci::session sql(pool);
  int count = 0;
  sql << "SELECT count(*) FROM lines WHERE order_id = :id", soci::use(order), soci::into(count);
  return count;
}

int report(soci::connection_pool &pool) {
  soci::session sql(pool);
  soci::rowset<int> orders = (sql.prepare << "SELECT id FROM orders");
  int sum = 0;
  for (int order : orders)
    sum += linesOf(pool, order); // expect: pool-nested-acquire
  return sum;
}
