// scan: --models ../../shims/shim.json
// A lease on the heap lives as long as its owner.
#include "shim_pool.h"
#include <memory>

shim::Pool Reports(2);

void build(bool Fresh) {
  auto Db = std::make_unique<shim::Lease>(Reports);
  (*Db)->execute("DELETE FROM reports");
  if (Fresh)
    Db.reset();
  shim::Lease Writer(Reports); // expect: pool-nested-acquire
  Writer->execute("INSERT INTO reports VALUES (1)");
}
