// scan: --models ../../shims/shim.json
// The callee works on the lease that it is given.
// expect-nothing
#include "shim_pool.h"

shim::Pool Accounts(4);

static void writeLog(shim::Lease &Db, const char *Text) { Db->execute(Text); }

void debit(int Account, int Amount) {
  shim::Lease Db(Accounts);
  Db->execute("UPDATE accounts SET balance = balance - 1");
  writeLog(Db, "INSERT INTO log VALUES ('debit')");
}
