// scan: --models ../../shims/shim.json
// Another name or another role is another pool; for names that are not constant nobody knows.
// expect-nothing
#include "shim_pool.h"

enum class Role { Reader, Writer };
shim::Pool &poolFor(const char *Name, Role As);

void byName() {
  shim::Lease From(poolFor("accounts", Role::Writer));
  shim::Lease To(poolFor("archive", Role::Writer));
  To->execute("INSERT INTO accounts VALUES (1)");
}

void byRole() {
  shim::Lease From(poolFor("accounts", Role::Reader));
  shim::Lease To(poolFor("accounts", Role::Writer));
  To->execute("INSERT INTO accounts VALUES (1)");
}

void byVariable(const char *Source, const char *Target) {
  shim::Lease From(poolFor(Source, Role::Writer));
  shim::Lease To(poolFor(Target, Role::Writer));
  To->execute("INSERT INTO accounts VALUES (1)");
}
