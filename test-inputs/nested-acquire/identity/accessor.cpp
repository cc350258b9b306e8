// scan: --models ../../shims/shim.json
// The same accessor with the same constants gives the same pool.
#include "shim_pool.h"

enum class Role { Reader, Writer };
shim::Pool &poolFor(const char *Name, Role As);

void transfer() {
  shim::Lease From(poolFor("accounts", Role::Writer));
  From->execute("UPDATE accounts SET balance = balance - 1");
  shim::Lease To(poolFor("accounts", Role::Writer)); // expect: pool-nested-acquire
  To->execute("UPDATE accounts SET balance = balance + 1");
}
