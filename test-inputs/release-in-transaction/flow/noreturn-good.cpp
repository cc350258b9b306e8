// scan: --models ../../shims/shim.json
// A way that ends the process gives nothing back to anybody.
// expect-nothing
#include "shim_pool.h"
#include <cstdlib>

[[noreturn]] void die(const char *Why);

void migrate(shim::Pool &Pool, int Version) {
  shim::Lease Conn(Pool);
  Conn->begin();
  if (Version < 0)
    die("no such version");
  if (Conn->execute("UPDATE schema SET version = version + 1") != 1)
    std::abort();
  Conn->commit();
}
