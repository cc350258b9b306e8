// scan: --models ../../shims/shim.json
// The temporaries of a condition die before the body is entered.
// expect-nothing
#include "shim_pool.h"

shim::Pool Jobs(3);

int stateOf(shim::Conn &Db, int Job);

void advance(int Job) {
  switch (stateOf(*Jobs.acquire(), Job)) {
  case 0:
    Jobs.execute("UPDATE jobs SET state = 1");
    break;
  default:
    break;
  }
  if (stateOf(*Jobs.acquire(), Job) == 1)
    Jobs.execute("DELETE FROM jobs");
}
