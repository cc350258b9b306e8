// scan: --models ../../shims/shim.json
// The return in the lambda leaves the lambda: the lease outside is still held below.
#include "shim_pool.h"

shim::Pool Bank(4);

int close(int Account) {
  shim_conn *Db = shim_acquire(&Bank);
  auto Check = [&] {
    if (Account < 0) {
      return -1;
    }
    return shim_execute(Db, "SELECT count(*) FROM entries");
  };
  if (Check() < 0) {
    shim_release(&Bank, Db);
    return -1;
  }
  int Rc = Bank.execute("UPDATE accounts SET closed = 1"); // expect: pool-nested-acquire
  shim_release(&Bank, Db);
  return Rc;
}
