// scan: --models ../../../shims/shim.json
// The helper of another file only says false: the transaction is its caller's, who forgets it.
#include "shim_pool.h"

bool save(shim::Conn &Db) {
  if (Db.execute("UPDATE forms SET saved = 1") == 0)
    return false;
  Db.execute("INSERT INTO events VALUES('saved')");
  return true;
}
