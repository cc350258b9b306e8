#include "copy.h"

int two(shim::Pool &Db) { return copyRow(Db, 2) + static_cast<int>(copyRow(Db, 2L)); }
