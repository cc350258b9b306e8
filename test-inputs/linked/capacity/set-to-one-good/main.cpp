// scan: --models ../../../shims/shim.json
// One connection is enough for those who take them one after the other.
// expect-nothing
#include "shim_pool.h"

shim::Pool Config(1);
