// scan: --models ../../shims/shim.json
// The lambda's own lease is gone when it returns; its return does not end the function around it.
// expect-nothing
#include "shim_pool.h"

shim::Pool Bank(4);

int close(int Account) {
  const int Open = [&] {
    shim::Lease Own(Bank);
    if (Account < 0)
      return -1;
    return Own->execute("SELECT count(*) FROM entries");
  }();
  shim::Lease Db(Bank);
  return Open ? -1 : Db->execute("UPDATE accounts SET closed = 1");
}
