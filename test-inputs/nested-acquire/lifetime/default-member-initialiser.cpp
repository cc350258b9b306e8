// scan: --models ../../shims/shim.json
// The member takes a lease although no constructor says so.
#include "shim_pool.h"

shim::Pool Exports(2);

struct Export {
  shim::Lease Db = Exports.acquire();
  int Lines = 0;
};

int run() {
  Export Current;
  Current.Lines = Current.Db->query("SELECT id, amount FROM lines").size();
  shim::Lease Log(Exports); // expect: pool-nested-acquire
  Log->execute("INSERT INTO log VALUES ('exported')");
  return Current.Lines;
}
