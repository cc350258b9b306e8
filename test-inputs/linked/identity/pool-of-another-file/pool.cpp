// scan: --models ../../../shims/shim.json
// The pool is defined in one file and used in two others.
#include "shim_pool.h"

shim::Pool Tickets(5);
