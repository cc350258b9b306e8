// scan: --models ../../shims/shim.json
// expect-nothing
#include "shim_pool.h"
#include "shim_tasks.h"

void checkOut(shim::Pool &Pool) {
  shim::post([&Pool] {
    shim::Lease Conn(Pool);
    Conn->begin();
    Conn->execute("INSERT INTO orders SELECT * FROM basket");
    Conn->commit();
  });
}
