#include "shim_pool.h"

static shim::Pool Db(5);

void notify() { Db.execute("INSERT INTO mails VALUES (1)"); }
