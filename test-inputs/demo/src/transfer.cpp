// Moves money in a transaction that is none: each query takes a connection,
// sends one statement and gives the connection back. What other threads do
// meanwhile ends up inside the transaction, or the rest of it outside.

#include "account_store.h"
#include "bank_day.h"

static void transfer(soci::connection_pool &pool, int amount,
                     Approval const &approve) {
  AccountStore accounts(pool);
  accounts.query("BEGIN"); // expect: pool-release-in-transaction
  if (!approve()) {
    accounts.query("ROLLBACK");
    return;
  }
  accounts.add("ann", -amount);
  accounts.add("bob", amount);
  accounts.query("COMMIT");
}

int main() {
  Database database;
  soci::connection_pool pool(2);
  database.open_sessions(pool, 2);
  return run_bank_day(database, pool, transfer);
}
