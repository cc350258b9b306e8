// scan: --models ../../shims/shim.json
// Reset, assignment of nullptr and a move into a callee that drops it all end the lease.
// expect-nothing
#include "shim_pool.h"
#include <memory>
#include <utility>

shim::Pool Reports(2);

void consume(std::unique_ptr<shim::Lease> Db) { (*Db)->execute("DELETE FROM reports"); }

void byReset() {
  auto Db = std::make_unique<shim::Lease>(Reports);
  (*Db)->execute("DELETE FROM reports");
  Db.reset();
  shim::Lease Writer(Reports);
}

void byNull() {
  std::unique_ptr<shim::Lease> Db(new shim::Lease(Reports));
  Db = nullptr;
  shim::Lease Writer(Reports);
}

void byMove() {
  auto Db = std::make_unique<shim::Lease>(Reports);
  consume(std::move(Db));
  shim::Lease Writer(Reports);
}
