// scan: --models ../../shims/shim.json
// save() leaves no transaction open when it says false: its result and the
// transaction go together.
// expect-nothing
#include "shim_pool.h"

static bool save(shim::Conn &Conn) {
  if (Conn.execute("UPDATE forms SET saved = 1") == 0) {
    Conn.rollback();
    return false;
  }
  return true;
}

bool submitForm(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  Conn->begin();
  if (!save(*Conn))
    return false;
  Conn->execute("INSERT INTO events VALUES('form')");
  Conn->commit();
  return true;
}
