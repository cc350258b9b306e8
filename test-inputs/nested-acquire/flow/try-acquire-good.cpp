// scan: --models ../../shims/shim.json
// Where the try failed nothing is held.
// expect-nothing
#include "shim_pool.h"

shim::Pool Search(4);

int find(int Term) {
  if (shim::Lease Db = Search.try_acquire())
    return Db->query("SELECT id, amount FROM hits").size();
  else
    return Search.execute("SELECT count(*) FROM hits");
}

int findRaw(int Term) {
  shim_conn *Db = shim_try_acquire(&Search);
  if (!Db)
    Db = shim_acquire(&Search);
  int Rc = shim_execute(Db, "SELECT count(*) FROM hits");
  shim_release(&Search, Db);
  return Rc;
}
