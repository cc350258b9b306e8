// scan: --models ../../shims/shim.json
// Called with the lease that is held, the callee acquires nothing.
// expect-nothing
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
  return statusOf(Parcel, &*Db) > 0;
}

int inquire(int Parcel) { return statusOf(Parcel); }
