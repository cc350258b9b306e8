#include "shim_pool.h"

namespace {
shim::Pool Db(5);
void write() { Db.execute("INSERT INTO mails VALUES (1)"); }
} // namespace

void notify() { write(); }
