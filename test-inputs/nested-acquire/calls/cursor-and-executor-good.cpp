// scan: --models ../../shims/shim.json
// Two executors, one after the other: no lease outlives its call.
// expect-nothing
#include "shim_pool.h"
#include <vector>

class Repository {
public:
  explicit Repository(shim::Pool &From) : Db(From) {}

  std::vector<shim::Row> all() {
    shim::Lease Own(Db);
    std::vector<shim::Row> Copy;
    for (const shim::Row &Order : Own->query("SELECT id, amount FROM orders"))
      Copy.push_back(Order);
    return Copy;
  }
  int count(const char *Sql) {
    shim::Lease Own(Db);
    return Own->query(Sql).size();
  }

private:
  shim::Pool &Db;
};

int lines(Repository &Orders) {
  int Sum = 0;
  for (const shim::Row &Order : Orders.all())
    Sum += Orders.count("SELECT id, amount FROM lines");
  return Sum;
}
