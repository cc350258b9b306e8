// scan: --models ../../shims/shim.json
// A true result means that the variable holds a lease.
#include "shim_pool.h"

shim::Pool Votes(4);

int count(int Poll) {
  shim::Lease Db;
  if (!Votes.acquire_into(Db))
    return -1;
  return Votes.execute("SELECT count(*) FROM votes"); // expect: pool-nested-acquire
}
