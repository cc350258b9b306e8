#include "shape.h"

int Cache::get(shim::Pool &) { return 0; }
