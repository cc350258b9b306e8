#include "touch.h"

void one(shim::Pool &Db) { touch(Db); }
