// scan: --models ../../../shims/shim.json
// run() takes a connection for each text, so that BEGIN, the work and COMMIT may meet three of them.
#include "run.h"

shim::Pool Bank(4);

int run(const char *Sql) {
  shim::Lease Db(Bank);
  return Db->execute(Sql);
}
