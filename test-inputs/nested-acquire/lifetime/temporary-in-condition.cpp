// scan: --models ../../shims/shim.json
// The temporary of a switch's init-statement is a variable, and lives through the whole switch.
#include "shim_pool.h"

shim::Pool Jobs(3);

int stateOf(shim::Conn &Db, int Job);

void advance(int Job) {
  switch (shim::Lease Db = Jobs.acquire(); stateOf(*Db, Job)) {
  case 0:
    Jobs.execute("UPDATE jobs SET state = 1"); // expect: pool-nested-acquire
    break;
  default:
    Db->execute("DELETE FROM jobs");
  }
}
