// scan: --models ../../shims/shim.json
// The lease ends with its last owner, and the copy in Job is one.
#include "shim_pool.h"
#include <memory>

shim::Pool Reports(2);

struct Job {
  std::shared_ptr<shim::Lease> Db;
};

void enqueue() {
  auto Db = std::make_shared<shim::Lease>(Reports);
  Job Next{Db};
  Db.reset();
  shim::Lease Writer(Reports); // expect: pool-nested-acquire
  Writer->execute("INSERT INTO jobs VALUES (1)");
}
