// scan: --models ../../shims/shim.json
// save() says false and leaves the transaction to its caller, who forgets it.
#include "shim_pool.h"

static bool save(shim::Conn &Conn) {
  if (Conn.execute("UPDATE forms SET saved = 1") == 0)
    return false;
  Conn.execute("INSERT INTO events VALUES('saved')");
  return true;
}

bool submitForm(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  Conn->begin();
  if (!save(*Conn))
    return false; // expect: pool-release-in-transaction
  Conn->commit();
  return true;
}
