#include "shim_pool.h"

void keepAlive(shim::Lease &Db);

void import(shim::Pool &Pool, int Lines) {
  shim::Lease Db(Pool);
  keepAlive(Db);
  Db->begin();
  for (int I = 0; I < Lines; ++I)
    Db->execute("INSERT INTO lines VALUES (1)");
  Db->commit();
}
