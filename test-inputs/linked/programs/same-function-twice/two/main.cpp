#include "shim_pool.h"

int audit(shim::Pool &Db);

int main() {
  shim::Pool Db(2);
  shim::Lease Own(Db);
  return audit(Db) + Own->execute("SELECT 1");
}
