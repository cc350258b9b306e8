// Moves money in one transaction on one connection, taken once the approval is
// there, so that nobody waits for a connection that waits for an answer.
// expect-nothing

#include "bank_day.h"

static void add(soci::session &session, std::string const &owner, int amount) {
  session << "UPDATE account SET balance = balance + :amount "
             "WHERE owner = :owner",
      soci::use(amount), soci::use(owner);
}

static void transfer(soci::connection_pool &pool, int amount,
                     Approval const &approve) {
  if (!approve())
    return;
  soci::session session(pool);
  soci::transaction transaction(session);
  add(session, "ann", -amount);
  add(session, "bob", amount);
  transaction.commit();
}

int main() {
  Database database;
  soci::connection_pool pool(2);
  database.open_sessions(pool, 2);
  return run_bank_day(database, pool, transfer);
}
