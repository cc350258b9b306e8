#include "touch.h"

int one(shim::Pool &Db) { return touch(Db, 1); }
