// scan: --models ../../shims/shim.json
// fetchAll runs one statement on a lease of its own; the reader keeps one open while it is iterated.
#include "shim_pool.h"

class Repository {
public:
  explicit Repository(shim::Pool &From) : Db(From) {}

  class Reader {
  public:
    explicit Reader(shim::Pool &From) : Held(From), All(Held->query("SELECT id, amount FROM orders")) {}
    const shim::Row *begin() const { return All.begin(); }
    const shim::Row *end() const { return All.end(); }

  private:
    shim::Lease Held;
    shim::Rows All;
  };

  Reader iterate() { return Reader(Db); }
  int count(const char *Sql) {
    shim::Lease Own(Db);
    return Own->query(Sql).size();
  }

private:
  shim::Pool &Db;
};

int lines(Repository &Orders) {
  int Sum = 0;
  for (const shim::Row &Order : Orders.iterate())
    Sum += Orders.count("SELECT id, amount FROM lines"); // expect: pool-nested-acquire
  return Sum;
}
