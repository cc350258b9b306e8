// scan: --models ../shims/shim.json
// expect-nothing
// The number is not in the source.
#include "shim_pool.h"

int setting(const char *Name);

shim::Pool Orders(setting("pool size"));

int read() {
  shim::Lease Db(Orders);
  return Db->execute("SELECT 1 FROM t");
}
