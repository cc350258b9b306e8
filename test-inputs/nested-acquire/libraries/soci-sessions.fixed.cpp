// SOCI: the second session waits for ever when the pool has no more.
#include <soci/soci.h>

void transfer(soci::connection_pool &pool, int from, int to) {
  soci::session debit(pool);
  debit << "UPDATE accounts SET balance = balance - 1 WHERE id = :id", soci::use(from);
  auto &credit = debit; // expect: pool-nested-acquire
  credit << "UPDATE accounts SET balance = balance + 1 WHERE id = :id", soci::use(to);
}
