// scan: --models ../../../shims/shim.json
// An inline variable of a header is one object in all files.
#pragma once

#include "shim_pool.h"

inline shim::Pool Db(3);

void notify();
