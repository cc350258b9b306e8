// scan: --models ../../shims/shim.json
// After the move the program asks whether there is a lease, moves it back, or lets a function fill the object; a call that may have moved has not.
// expect-nothing
#include "shim_pool.h"
#include <utility>

static int finish(shim::Lease Db) { return Db->execute("UPDATE items SET done = 1"); }
void refill(shim::Lease &Db);
bool tryPush(shim::Lease &&Db);

int tested(shim::Pool &Pool, bool IsDone) {
  shim::Lease Db(Pool);
  int Rc = 0;
  if (IsDone)
    Rc = finish(std::move(Db));
  if (Db)
    Rc += Db->execute("SELECT 1");
  return Rc;
}

int correlated(shim::Pool &Pool, bool IsDone) {
  shim::Lease Db(Pool);
  int Rc = 0;
  if (IsDone)
    Rc = finish(std::move(Db));
  Pool.idle();
  if (!IsDone)
    Rc += Db->execute("SELECT 1");
  return Rc;
}

int movedBack(shim::Pool &Pool) {
  shim::Lease Db(Pool);
  shim::Lease Other = std::move(Db);
  Db = std::move(Other);
  return Db->execute("SELECT 1");
}

int filled(shim::Pool &Pool) {
  shim::Lease Db(Pool);
  finish(std::move(Db));
  refill(Db);
  return Db->execute("SELECT 1");
}

int notMoved(shim::Pool &Pool) {
  shim::Lease Db(Pool);
  if (tryPush(std::move(Db)))
    return 0;
  return Db->execute("SELECT 1");
}

int released(shim::Pool &Pool) {
  shim::Lease Db(Pool);
  int Rc = finish(std::move(Db));
  Db.release();
  return Rc;
}
