// Answers requests from the one pool that main has made.
// expect-nothing

#include "database.h"
#include "order_repository.h"
#include "shop_day.h"

static Order handle_request(soci::connection_pool &pool, int id) {
  OrderRepository orders(pool);
  return orders.fetch(id);
}

int main() {
  Database database;
  soci::connection_pool pool(2);
  database.open_sessions(pool, 2);
  return run_shop_day(database, 2, [&](int id) { handle_request(pool, id); });
}
