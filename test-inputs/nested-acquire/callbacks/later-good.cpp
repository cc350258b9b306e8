// scan: --models ../../shims/shim.json
// Run later or by another thread: when it runs, this function holds nothing or somebody else waits, not it.
// expect-nothing
#include "shim_pool.h"
#include "shim_tasks.h"

shim::Pool Newsletter(2);

void subscribe(int Address) {
  shim::Lease Db(Newsletter);
  Db->execute("INSERT INTO subscribers VALUES (1)");
  shim::post([] { Newsletter.execute("INSERT INTO log VALUES ('subscribed')"); });
  shim::spawn([Address] {
    shim::Lease Own(Newsletter);
    Own->execute("UPDATE statistics SET count = count + 1");
  });
}
