#pragma once

#include <soci/soci.h>

#include <string>

struct Order {
  int id = 0;
  std::string customer;
  int cents = 0;
};

/// The ids of all orders, read from the database row by row. Keeps its
/// connection for as long as it lives: a range-for over it, to its last round.
class OrderRows {
public:
  explicit OrderRows(soci::connection_pool &pool)
      : session_(pool),
        rows_((session_.prepare << "SELECT id FROM orders ORDER BY id")) {}

  soci::rowset<int>::iterator begin() const { return rows_.begin(); }
  soci::rowset<int>::iterator end() const { return rows_.end(); }

  soci::session &session() { return session_; }

private:
  soci::session session_;
  soci::rowset<int> rows_;
};

class OrderRepository {
public:
  explicit OrderRepository(soci::connection_pool &pool) : pool_(pool) {}

  OrderRows fetch_iter() { return OrderRows(pool_); }

  Order fetch(int id) {
    soci::session session(pool_);
    return fetch(session, id);
  }

  /// The same on a connection that the caller holds already.
  static Order fetch(soci::session &session, int id) {
    Order order;
    order.id = id;
    session << "SELECT customer, cents FROM orders WHERE id = :id",
        soci::into(order.customer), soci::into(order.cents), soci::use(id);
    return order;
  }

private:
  soci::connection_pool &pool_;
};
