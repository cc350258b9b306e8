// scan: --models ../../shims/shim.json
// What runs later is a task of its own, with a mistake of its own.
#include "shim_pool.h"
#include "shim_tasks.h"

shim::Pool Newsletter(2);

void subscribe(int Address) {
  shim::Lease Db(Newsletter);
  Db->execute("INSERT INTO subscribers VALUES (1)");
  shim::post([] {
    shim::Lease Own(Newsletter);
    Own->execute("UPDATE statistics SET count = count + 1");
    Newsletter.execute("INSERT INTO log VALUES ('subscribed')"); // expect: pool-nested-acquire
  });
}
