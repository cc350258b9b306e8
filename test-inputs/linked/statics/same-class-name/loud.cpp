#include "shim_pool.h"

namespace {
struct Helper {
  shim::Pool &Db;
  void run() { Db.execute("SELECT 2"); }
};
} // namespace

void loud(shim::Pool &Db) {
  shim::Lease Own(Db);
  Own->execute("SELECT 1");
  Helper{Db}.run(); // expect: pool-nested-acquire
}
