// scan: --models ../../../shims/shim.json
// Two pools of one name in unnamed namespaces, and two functions of one name that use them.
// expect-nothing
#include "shim_pool.h"

void notify();

namespace {
shim::Pool Db(5);
void write() { Db.execute("UPDATE tickets SET open = 0"); }
} // namespace

void close() {
  write();
  shim::Lease Own(Db);
  Own->execute("UPDATE tickets SET open = 0");
  notify();
}
