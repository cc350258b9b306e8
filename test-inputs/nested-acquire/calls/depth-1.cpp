// scan: --models ../../shims/shim.json
// The callee takes a lease of its own while the caller holds one.
#include "shim_pool.h"

shim::Pool Accounts(4);

static void writeLog(const char *Text) {
  shim::Lease Db(Accounts);
  Db->execute(Text);
}

void debit(int Account, int Amount) {
  shim::Lease Db(Accounts);
  Db->execute("UPDATE accounts SET balance = balance - 1");
  writeLog("INSERT INTO log VALUES ('debit')"); // expect: pool-nested-acquire
}
