#include "shim_pool.h"

extern shim::GrowingPool Spare;
int second();

int first() {
  shim::Lease Db = Spare.acquire();
  return second() + Db->execute("SELECT 1");
}
