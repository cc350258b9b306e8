// scan: --models ../../../shims/shim.json
// The accessor, whose body is in no file, gives the same pool for the same constant and another one for another.
#pragma once

#include "shim_pool.h"

shim::Pool &poolFor(const char *Name);
void book(int Amount);
void write(int Amount);
