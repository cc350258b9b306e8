// scan: --models ../../../shims/shim.json
// The default argument, which stands in a header, names the pool that is in use already.
#pragma once

#include "shim_pool.h"

extern shim::Pool Main, Logs;

void note(const char *Text, shim::Pool &To = Main);
