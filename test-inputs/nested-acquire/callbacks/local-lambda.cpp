// scan: --models ../../shims/shim.json
// A named lambda is called under the lease.
#include "shim_pool.h"

shim::Pool Farm(2);

int harvest(int Field) {
  auto Note = [](const char *Text) {
    shim::Lease Own(Farm);
    return Own->execute(Text);
  };
  shim::Lease Db(Farm);
  Db->execute("UPDATE fields SET ripe = 0");
  return Note("INSERT INTO log VALUES ('harvested')"); // expect: pool-nested-acquire
}
