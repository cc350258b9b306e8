// scan: --models ../../shims/shim.json
// Two instantiations of one mistake: one finding.
#include "shim_pool.h"

shim::Pool Settings(4);

const char *sqlFor(int);
const char *sqlFor(double);

template <class T> void store(const T &Value) {
  shim::Lease Db(Settings);
  Db->execute(sqlFor(Value));
  shim::Lease Log(Settings); // expect: pool-nested-acquire
  Log->execute("INSERT INTO log VALUES ('stored')");
}

void save(int Volume, double Speed) {
  store(Volume);
  store(Speed);
}
