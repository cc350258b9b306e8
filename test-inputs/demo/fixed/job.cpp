// Prints a bill for each order, with one connection at a time. Two ways to do
// it: stay on the connection that the loop has, or end the loop's first.
// expect-nothing

#include "database.h"
#include "order_repository.h"

#include <iostream>
#include <vector>

static void print(Order const &order) {
  std::cout << "order " << order.id << ": " << order.customer << " owes "
            << order.cents << " cents\n";
}

static void print_bills_on_one_session(OrderRepository &orders) {
  OrderRows rows = orders.fetch_iter();
  for (int id : rows)
    print(orders.fetch(rows.session(), id));
}

static std::vector<int> collect_ids(OrderRepository &orders) {
  std::vector<int> ids;
  for (int id : orders.fetch_iter())
    ids.push_back(id);
  return ids;
}

static void print_bills_after_reading_ids(OrderRepository &orders) {
  for (int id : collect_ids(orders))
    print(orders.fetch(id));
}

int main() {
  Database database;
  soci::connection_pool pool(1);
  database.open_sessions(pool, 1);
  OrderRepository orders(pool);
  print_bills_on_one_session(orders);
  print_bills_after_reading_ids(orders);
  std::cout << "all bills printed\n";
}
