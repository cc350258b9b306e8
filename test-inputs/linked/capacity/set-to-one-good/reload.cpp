#include "shim_pool.h"

extern shim::Pool Config;
int readKeys();

int reload() {
  Config.execute("UPDATE config SET loaded = 1");
  return readKeys();
}
