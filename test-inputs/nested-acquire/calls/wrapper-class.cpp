// scan: --models ../../shims/shim.json
// The session object holds a lease from its constructor to its destructor.
#include "shim_pool.h"

shim::Pool Clinic(4);

class Session {
public:
  Session() : Db(Clinic) {}
  int patients() { return Db->query("SELECT id, amount FROM patients").size(); }

private:
  shim::Lease Db;
};

static int bedsFree() {
  Session Own;
  return 40 - Own.patients();
}

bool admit(int Patient) {
  Session Current;
  if (Current.patients() > 40)
    return false;
  return bedsFree() > 0; // expect: pool-nested-acquire
}
