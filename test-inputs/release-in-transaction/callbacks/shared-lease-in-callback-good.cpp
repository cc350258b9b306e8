// scan: --models ../../shims/shim.json
// The callback's copy keeps the lease; leaving the function releases nothing.
// expect-nothing
#include "shim_pool.h"
#include "shim_tasks.h"
#include <memory>

void reindex(shim::Pool &Pool) {
  auto Conn = std::make_shared<shim::Lease>(Pool);
  (*Conn)->begin();
  (*Conn)->execute("DELETE FROM words");
  shim::post([Conn] {
    (*Conn)->execute("INSERT INTO words SELECT * FROM texts");
    (*Conn)->commit();
  });
}
