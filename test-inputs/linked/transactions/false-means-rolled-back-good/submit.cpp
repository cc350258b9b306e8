#include "shim_pool.h"

bool save(shim::Conn &Db);

bool submit(shim::Pool &Pool) {
  shim::Lease Db(Pool);
  Db->begin();
  if (!save(*Db))
    return false;
  Db->commit();
  return true;
}
