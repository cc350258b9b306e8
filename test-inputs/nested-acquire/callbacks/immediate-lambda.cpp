// scan: --models ../../shims/shim.json
// Called where it is written.
#include "shim_pool.h"

shim::Pool Bank(4);

int close(int Account) {
  shim::Lease Db(Bank);
  const int Open = [&] { return Bank.execute("SELECT count(*) FROM entries"); }(); // expect: pool-nested-acquire
  return Open ? -1 : Db->execute("UPDATE accounts SET closed = 1");
}
