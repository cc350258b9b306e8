// scan: --models ../../../shims/shim.json
// Classes of one name in unnamed namespaces of two files.
#include "shim_pool.h"

namespace {
struct Helper {
  shim::Pool &Db;
  void run() {}
};
} // namespace

void quiet(shim::Pool &Db) {
  shim::Lease Own(Db);
  Own->execute("SELECT 1");
  Helper{Db}.run();
}
