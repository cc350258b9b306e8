// scan: --models ../../shims/shim.json
// A temporary that does its work within its own statement is meant to end there.
// expect-nothing
#include "shim_pool.h"

void touch(shim::Pool &Pool) { Pool.acquire()->execute("UPDATE items SET seen = 1"); }
