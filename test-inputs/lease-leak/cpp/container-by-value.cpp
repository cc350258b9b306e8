// scan: --models ../../shims/shim.json
// The container with the handle is given by value to a function that reads it only, and ends with the function that filled it.
#include "shim_pool.h"

#include <vector>

static int first(std::vector<shim_conn *> Given) { return shim_execute(Given[0], "SELECT 1"); }

int count(shim::Pool &Pool) {
  std::vector<shim_conn *> All;
  All.push_back(shim_acquire(&Pool)); // expect: pool-lease-leak
  return first(All);
}
