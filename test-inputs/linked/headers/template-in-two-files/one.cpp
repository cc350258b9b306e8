#include "copy.h"

int one(shim::Pool &Db) { return copyRow(Db, 1); }
