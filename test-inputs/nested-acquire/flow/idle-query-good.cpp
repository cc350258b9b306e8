// scan: --models ../../shims/shim.json
// Asking the pool something takes nothing from it.
// expect-nothing
#include "shim_pool.h"

shim::Pool Votes(4);

int count(int Poll) {
  shim::Lease Db(Votes);
  if (Votes.idle() == 0)
    return -1;
  return Db->execute("SELECT count(*) FROM votes");
}
