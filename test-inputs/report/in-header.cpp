// scan: --models ../shims/shim.json
// The unit's own header has the finding.
#include "in-header.h"

void work(shim::Pool &Any) { twice(Any); }
