// scan: --models ../../../shims/shim.json
// The wrapper that sends the text lies in one file, the function that chooses the text in another.
#include "shim_pool.h"

shim::Pool Bank(4);

static int send(shim::Conn &On, const char *Sql) { return On.execute(Sql); }

int run(const char *Sql) {
  shim::Lease Db(Bank);
  return send(*Db, Sql);
}
