// Answers requests, each from a pool of its own: every request pays for new
// connections, and no number of connections is ever too many.

#include "database.h"
#include "order_repository.h"
#include "shop_day.h"

static Order handle_request(Database &database, int id) {
  soci::connection_pool pool(2); // expect: pool-local-construction
  database.open_sessions(pool, 2);
  OrderRepository orders(pool);
  return orders.fetch(id);
}

int main() {
  Database database;
  return run_shop_day(database, 2,
                      [&](int id) { handle_request(database, id); });
}
