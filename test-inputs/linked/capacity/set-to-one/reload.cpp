#include "shim_pool.h"

extern shim::Pool Config;
int readKeys();

int reload() {
  shim::Lease Db(Config);
  Db->execute("UPDATE config SET loaded = 1");
  return readKeys(); // expect: pool-nested-acquire (definite)
}
