#include "shim_pool.h"

shim::Pool &sharedPool();

int main() {
  shim::Pool Pool(2); // expect: pool-local-construction
  Pool.execute("UPDATE runs SET n = n + 1");
  sharedPool().execute("UPDATE servers SET up = 1");
}
