#include "work.h"

void rebuild(shim::Pool &Pool, bool Dry) {
  shim::Lease Db(Pool);
  startWork(Db);
  Db->execute("INSERT INTO search_index SELECT * FROM documents");
  finishWork(Db, !Dry);
}
