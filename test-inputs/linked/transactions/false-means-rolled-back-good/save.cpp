// scan: --models ../../../shims/shim.json
// The helper of another file leaves no transaction open when it says false.
// expect-nothing
#include "shim_pool.h"

bool save(shim::Conn &Db) {
  if (Db.execute("UPDATE forms SET saved = 1") == 0) {
    Db.rollback();
    return false;
  }
  return true;
}
