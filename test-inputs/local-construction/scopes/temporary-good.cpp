// scan: --models ../../shims/shim.json
// expect-nothing
#include "shim_pool.h"

static shim::Pool Pages(1);

void countVisit() { Pages.execute("UPDATE pages SET n = n + 1"); }
