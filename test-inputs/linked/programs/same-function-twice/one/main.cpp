#include "shim_pool.h"

int audit(shim::Pool &Db);

int main() {
  shim::Pool Db(2);
  return audit(Db);
}
