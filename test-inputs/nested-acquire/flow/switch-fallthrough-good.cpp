// scan: --models ../../shims/shim.json
// Each case breaks.
// expect-nothing
#include "shim_pool.h"

shim::Pool Backups(4);

void step(int Phase) {
  shim::Lease Source, Target;
  switch (Phase) {
  case 0:
    Source = Backups.acquire();
    Source->execute("SELECT * FROM files");
    break;
  case 1:
    Target = Backups.acquire();
    Target->execute("INSERT INTO copies VALUES (1)");
    break;
  default:
    break;
  }
}
