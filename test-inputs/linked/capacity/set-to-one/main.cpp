// scan: --models ../../../shims/shim.json
// The file that makes the pool gives it one connection: the two others wait for themselves on every run.
#include "shim_pool.h"

shim::Pool Config(1); // expect: pool-undersized
