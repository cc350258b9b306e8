// scan: --models ../../shims/shim.json
// The lease leaves with the task: this function holds nothing after that.
// expect-nothing
#include "shim_pool.h"
#include "shim_tasks.h"
#include <utility>

shim::Pool Mails(4);

int send(int Mail) {
  shim::Lease Db(Mails);
  Db->execute("UPDATE mails SET state = 1");
  shim::post([Held = std::move(Db)] { Held->execute("UPDATE mails SET state = 2"); });
  return Mails.execute("SELECT count(*) FROM mails");
}
