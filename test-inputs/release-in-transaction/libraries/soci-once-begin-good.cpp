// expect-nothing
#include <soci/soci.h>

void closeMonth(soci::connection_pool &Pool, int Month) {
  soci::session Sql(Pool);
  Sql.once << "BEGIN IMMEDIATE";
  Sql.once << "INSERT INTO ledger SELECT * FROM journal WHERE month = :m",
      soci::use(Month);
  Sql.once << "DELETE FROM journal WHERE month = :m", soci::use(Month);
  Sql.once << "END";
}
