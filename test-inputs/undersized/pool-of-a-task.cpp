// scan: --models ../shims/shim.json
// The pool is given to another task, which needs two.
#include "shim_pool.h"

#include "shim_tasks.h"

int main() {
  shim::Pool Jobs(1); // expect: pool-undersized
  shim::spawn([&Jobs] {
    shim::Lease A(Jobs);
    shim::Lease B(Jobs); // expect: pool-nested-acquire
    A->execute("SELECT 1 FROM t");
    B->execute("SELECT 2 FROM t");
  });
  return 0;
}
