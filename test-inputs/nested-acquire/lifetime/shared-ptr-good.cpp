// scan: --models ../../shims/shim.json
// Both owners are gone.
// expect-nothing
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
  Next.Db.reset();
  shim::Lease Writer(Reports);
  Writer->execute("INSERT INTO jobs VALUES (1)");
}
