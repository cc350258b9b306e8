// SOCI: one session at a time.
// expect-nothing
#include <soci/soci.h>

void transfer(soci::connection_pool &pool, int from, int to) {
  {
    soci::session debit(pool);
    debit << "UPDATE accounts SET balance = balance - 1 WHERE id = :id", soci::use(from);
  }
  soci::session credit(pool);
  credit << "UPDATE accounts SET balance = balance + 1 WHERE id = :id", soci::use(to);
}
