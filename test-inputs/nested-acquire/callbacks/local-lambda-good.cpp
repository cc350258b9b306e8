// scan: --models ../../shims/shim.json
// Defined under the lease, called after it.
// expect-nothing
#include "shim_pool.h"

shim::Pool Farm(2);

int harvest(int Field) {
  shim::Lease Db(Farm);
  Db->execute("UPDATE fields SET ripe = 0");
  auto Note = [](const char *Text) {
    shim::Lease Own(Farm);
    return Own->execute(Text);
  };
  Db.release();
  return Note("INSERT INTO log VALUES ('harvested')");
}
