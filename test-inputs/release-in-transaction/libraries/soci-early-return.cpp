// The refusal path forgets the transaction that the happy path commits.
#include <soci/soci.h>

bool withdraw(soci::connection_pool &Pool, int Account, int Amount) {
  soci::session Sql(Pool);
  Sql.begin();

  int Balance = 0;
  Sql << "SELECT balance FROM accounts WHERE id = :id", soci::into(Balance),
      soci::use(Account);
  if (Balance < Amount)
    return false; // expect: pool-release-in-transaction

  Sql << "UPDATE accounts SET balance = balance - :amount WHERE id = :id",
      soci::use(Amount), soci::use(Account);
  Sql.commit();
  return true;
}
