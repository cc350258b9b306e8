#include "shim_pool.h"

void startWork(shim::Lease &Db);

void rebuild(shim::Pool &Pool) {
  shim::Lease Db(Pool);
  startWork(Db);
  Db->execute("INSERT INTO search_index SELECT * FROM documents");
} // expect: pool-release-in-transaction
