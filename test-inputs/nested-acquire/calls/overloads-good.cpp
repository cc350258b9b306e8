// scan: --models ../../shims/shim.json
// The overload that takes the list looks at the list.
// expect-nothing
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

int drop(int Graph, const AccessList &List) {
  shim::Lease Db(Graphs);
  if (!mayWrite(List))
    return -1;
  return Db->execute("DELETE FROM graphs");
}
