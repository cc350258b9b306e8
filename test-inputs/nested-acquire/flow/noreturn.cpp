// scan: --models ../../shims/shim.json
// The same, but warn comes back.
#include "shim_pool.h"

shim::Pool Config(4);

void warn(const char *Why);

int load(bool Strict) {
  if (Strict) {
    shim_conn *Db = shim_acquire(&Config); // expect: pool-lease-leak
    if (shim_execute(Db, "SELECT * FROM config") < 0)
      warn("no configuration");
    else
      shim_release(&Config, Db);
  }
  return Config.execute("SELECT * FROM defaults"); // expect: pool-nested-acquire
}
