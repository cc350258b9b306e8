// Prints a bill for each order. Hangs at the first one: the loop keeps the
// pool's only connection while fetch waits for it.

#include "database.h"
#include "order_repository.h"

#include <iostream>

static void print_bills(OrderRepository &orders) {
  for (int id : orders.fetch_iter()) {
    std::cout << "order " << id << ": " << std::flush;
    Order order = orders.fetch(id); // expect: pool-nested-acquire
    std::cout << order.customer << " owes " << order.cents << " cents\n";
  }
}

int main() {
  Database database;
  soci::connection_pool pool(2); // expect: pool-undersized
  database.open_sessions(pool, 1);
  OrderRepository orders(pool);
  print_bills(orders);
  std::cout << "all bills printed\n";
}
