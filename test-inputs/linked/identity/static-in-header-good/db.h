// scan: --models ../../../shims/shim.json
// A static variable of a header is another object in each file.
// expect-nothing
#pragma once

#include "shim_pool.h"

static shim::Pool Db(3);

void notify();
