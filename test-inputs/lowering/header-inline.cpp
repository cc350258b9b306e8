// Inline functions of the program's own headers are lowered, with places in the header; those of system headers are not.
// scan: --models ../shims/shim.json
#include "header-inline.h"

void use(shim::Pool &P) { fetch(P); }
