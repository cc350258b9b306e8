// scan: --models ../../shims/shim.json
// A false result means that it does not.
// expect-nothing
#include "shim_pool.h"

shim::Pool Votes(4);

int count(int Poll) {
  shim::Lease Db;
  bool Taken = Votes.acquire_into(Db);
  if (!Taken)
    return Votes.execute("SELECT count(*) FROM votes");
  return Db->execute("SELECT count(*) FROM votes");
}
