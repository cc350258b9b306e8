// scan: --models ../../shims/shim.json
// Trap 28: the transaction object lives longer than the lease it works on.
#include "shim_pool.h"
#include <optional>

void work(shim::Pool &Pool) {
  std::optional<shim::Transaction> Tr;
  {
    shim::Lease Db(Pool);
    Tr.emplace(*Db);
    Db->execute("UPDATE items SET name = 'x'");
  } // expect: pool-release-in-transaction
  Tr->commit(); // expect: pool-use-after-release
}
