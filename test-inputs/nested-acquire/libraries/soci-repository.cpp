// SOCI behind a repository class: an iterator that owns its session, and an executor.
#include <memory>
#include <soci/soci.h>
#include <string>

class Orders {
public:
  explicit Orders(soci::connection_pool &pool) : pool_(pool) {}

  class Cursor {
  public:
    Cursor(soci::connection_pool &pool, const std::string &query)
        : sql_(std::make_unique<soci::session>(pool)), rows_((sql_->prepare << query)) {}
    soci::rowset<soci::row>::const_iterator begin() const { return rows_.begin(); }
    soci::rowset<soci::row>::const_iterator end() const { return rows_.end(); }

  private:
    std::unique_ptr<soci::session> sql_;
    soci::rowset<soci::row> rows_;
  };

  Cursor fetchIter(const std::string &query) { return Cursor(pool_, query); }
  int fetch(const std::string &query) {
    soci::session sql(pool_);
    int value = 0;
    sql << query, soci::into(value);
    return value;
  }

private:
  soci::connection_pool &pool_;
};

int total(Orders &orders) {
  int sum = 0;
  for (const soci::row &order : orders.fetchIter("SELECT id FROM orders"))
    sum += order.get<int>(0) * orders.fetch("SELECT price FROM items"); // expect: pool-nested-acquire
  return sum;
}
