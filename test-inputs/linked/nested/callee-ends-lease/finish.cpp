// scan: --models ../../../shims/shim.json
// One helper of the other file ends the caller's lease, the other one only does so when it is told to.
#include "finish.h"

void finish(shim::Lease &Db) {
  Db->execute("UPDATE runs SET state = 2");
  Db.release();
}

void finishIf(shim::Lease &Db, bool Last) {
  Db->execute("UPDATE runs SET state = 2");
  if (Last)
    Db.release();
}
