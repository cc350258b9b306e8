// scan: --models ../../shims/shim.json
// Without a lease the callee takes one of its own; here it is called without, although one is held.
#include "shim_pool.h"

shim::Pool Parcels(4);

static int statusOf(int Parcel, shim::Conn *Given = nullptr) {
  shim::Lease Own;
  if (!Given) {
    Own = Parcels.acquire();
    Given = &*Own;
  }
  return Given->query("SELECT id, amount FROM parcels").size();
}

bool dispatch(int Parcel) {
  shim::Lease Db(Parcels);
  Db->execute("UPDATE parcels SET sent = 1");
  return statusOf(Parcel) > 0; // expect: pool-nested-acquire
}
