#include "shim_pool.h"

bool prefetch(shim::Pool &Db);

bool show(shim::Pool &Db) {
  {
    shim::Lease Own(Db);
    Own->execute("SELECT * FROM page");
  }
  return prefetch(Db);
}
