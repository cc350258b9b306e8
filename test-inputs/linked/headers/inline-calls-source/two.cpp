#include "touch.h"

void two(shim::Pool &Db) { touch(Db); }
