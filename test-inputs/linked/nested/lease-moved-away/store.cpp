// scan: --models ../../../shims/shim.json
// keep() stores the lease in its own file, drop() lets it die: the caller has none afterwards, yet one of them still holds it.
#include "store.h"

#include <utility>

static shim::Lease Kept;

void keep(shim::Lease Db) { Kept = std::move(Db); }
void drop(shim::Lease Db) { Db->execute("SELECT 1"); }
