// scan: --models ../../shims/shim.json
// The continuation gives the lease back and nobody ever commits. The lambda
// begins and releases on its own, so the mistake stands in one body.
#include "shim_pool.h"
#include "shim_tasks.h"

void checkOut(shim::Pool &Pool) {
  shim::post([&Pool] {
    shim::Lease Conn(Pool);
    Conn->begin();
    Conn->execute("INSERT INTO orders SELECT * FROM basket");
  }); // expect: pool-release-in-transaction
}
