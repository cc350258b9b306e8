// scan: --models ../../shims/shim.json
// The overload that takes an id loads the access list itself.
#include "shim_pool.h"

shim::Pool Graphs(4);

struct AccessList {
  bool Write;
};

bool mayWrite(const AccessList &List) { return List.Write; }
bool mayWrite(int Graph) {
  shim::Lease Db(Graphs);
  return Db->query("SELECT id, amount FROM acl").size() > 0;
}

int drop(int Graph) {
  shim::Lease Db(Graphs);
  if (!mayWrite(Graph)) // expect: pool-nested-acquire
    return -1;
  return Db->execute("DELETE FROM graphs");
}
