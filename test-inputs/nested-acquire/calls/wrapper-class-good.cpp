// scan: --models ../../shims/shim.json
// The wrapper gives its lease back in a method of its own, and can be used after that.
// expect-nothing
#include "shim_pool.h"

shim::Pool Clinic(4);

class Session {
public:
  Session() : Db(Clinic) {}
  int patients() { return Db->query("SELECT id, amount FROM patients").size(); }
  void close() { Db.release(); }

private:
  shim::Lease Db;
};

static int bedsFree() {
  Session Own;
  return 40 - Own.patients();
}

bool admit(int Patient) {
  Session Current;
  int Now = Current.patients();
  Current.close();
  return Now < 40 && bedsFree() > 0;
}
