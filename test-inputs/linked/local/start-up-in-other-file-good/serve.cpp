#include "shim_pool.h"

void serve(shim::Pool &Db) { Db.execute("UPDATE servers SET up = 1"); }
