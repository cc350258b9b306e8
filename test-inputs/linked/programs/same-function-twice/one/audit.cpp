// scan: --models ../../../shims/shim.json
// Two programs in one build define audit() and main() differently. Which of them the calls in their own files mean is not known.
// expect-nothing
#include "shim_pool.h"

int audit(shim::Pool &Db) { return Db.execute("INSERT INTO audit VALUES (1)"); }
