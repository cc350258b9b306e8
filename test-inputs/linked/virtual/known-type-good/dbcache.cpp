#include "shape.h"

int DbCache::get(shim::Pool &Db) { return Db.execute("SELECT v FROM cache"); }
