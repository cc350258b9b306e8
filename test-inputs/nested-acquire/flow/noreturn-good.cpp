// scan: --models ../../shims/shim.json
// The path that keeps its handle ends the process.
// expect-nothing
#include "shim_pool.h"

shim::Pool Config(4);

[[noreturn]] void fatal(const char *Why);

int load(bool Strict) {
  if (Strict) {
    shim_conn *Db = shim_acquire(&Config);
    if (shim_execute(Db, "SELECT * FROM config") < 0)
      fatal("no configuration");
    shim_release(&Config, Db);
  }
  return Config.execute("SELECT * FROM defaults");
}
