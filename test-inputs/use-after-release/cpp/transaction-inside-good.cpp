// scan: --models ../../shims/shim.json
// Trap 28: declared after the lease, the transaction ends first.
// expect-nothing
#include "shim_pool.h"

void work(shim::Pool &Pool) {
  shim::Lease Db(Pool);
  shim::Transaction Tr(*Db);
  Db->execute("UPDATE items SET name = 'x'");
  Tr.commit();
}
