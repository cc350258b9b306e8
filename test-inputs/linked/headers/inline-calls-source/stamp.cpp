#include "touch.h"

void stamp(shim::Pool &Db) { Db.execute("UPDATE items SET stamp = now()"); }
