#include "touch.h"

int two(shim::Pool &Db) { return touch(Db, 2); }
