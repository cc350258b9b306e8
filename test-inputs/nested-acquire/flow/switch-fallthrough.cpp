// scan: --models ../../shims/shim.json
// The first case runs on into the second.
#include "shim_pool.h"

shim::Pool Backups(4);

void step(int Phase) {
  shim::Lease Source, Target;
  switch (Phase) {
  case 0:
    Source = Backups.acquire();
    Source->execute("SELECT * FROM files");
    [[fallthrough]];
  case 1:
    Target = Backups.acquire(); // expect: pool-nested-acquire
    Target->execute("INSERT INTO copies VALUES (1)");
    break;
  default:
    break;
  }
}
