// scan: --models ../../shims/shim.json
// The lease is moved to an owner that lives as long as the reference; the pointer points to another lease by then; what was copied out is no lease.
// expect-nothing
#include "shim_pool.h"
#include <memory>
#include <optional>
#include <utility>

int keptInOptional(shim::Pool &Pool) {
  shim::Conn *Db = nullptr;
  std::optional<shim::Lease> Kept;
  {
    shim::Lease Held(Pool);
    Db = &*Held;
    Kept = std::move(Held);
  }
  return Db->execute("SELECT 1");
}

int keptInPointer(shim::Pool &Pool) {
  shim::Conn *Db = nullptr;
  std::unique_ptr<shim::Lease> Kept;
  {
    auto Held = std::make_unique<shim::Lease>(Pool);
    Db = &**Held;
    Kept = std::move(Held);
  }
  return Db->execute("SELECT 1");
}

static shim::Lease take(shim::Pool &Pool, shim::Conn *&Db) {
  shim::Lease Held(Pool);
  Db = &*Held;
  return Held;
}

int keptByCaller(shim::Pool &Pool) {
  shim::Conn *Db = nullptr;
  shim::Lease Held = take(Pool, Db);
  return Db->execute("SELECT 1");
}

int pointsElsewhere(shim::Pool &Pool) {
  shim::Conn *Db = nullptr;
  {
    shim::Lease Held(Pool);
    Db = &*Held;
    Db->execute("SELECT 1");
  }
  shim::Lease Next(Pool);
  Db = &*Next;
  return Db->execute("SELECT 2");
}

int inRounds(shim::Pool &Pool) {
  int Sum = 0;
  for (int Round = 0; Round < 3; ++Round) {
    shim::Lease Held(Pool);
    shim::Conn &Db = *Held;
    Sum += Db.execute("SELECT 1");
  }
  return Sum;
}

int copied(shim::Pool &Pool, int (*twice)(int)) {
  int Rows = 0;
  {
    shim::Lease Held(Pool);
    shim::Conn &Db = *Held;
    Rows = Db.execute("SELECT 1");
  }
  return twice(Rows);
}
