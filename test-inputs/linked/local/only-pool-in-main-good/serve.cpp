// scan: --models ../../../shims/shim.json
// The pool of main() is the only one of the program, and the other file is given it.
// expect-nothing
#include "shim_pool.h"

void serve(shim::Pool &Db, int Port) { Db.execute(Port ? "UPDATE servers SET up = 1" : "UPDATE servers SET up = 0"); }
