#include "work.h"

void finishWork(shim::Lease &Db, bool Keep) {
  if (Keep)
    Db->commit();
  else
    Db->rollback();
}
