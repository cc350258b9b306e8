// reconnect() drops the connection and with it everything since begin(): the
// commit that follows commits nothing of the first statement.
#include <soci/soci.h>
#include <string>

void storeBatch(soci::connection_pool &Pool, const std::string &A,
                const std::string &B) {
  soci::session Sql(Pool);
  Sql.begin();
  Sql << "INSERT INTO events(text) VALUES(:t)", soci::use(A);
  if (!Sql.is_connected())
    Sql.reconnect(); // expect: pool-release-in-transaction
  Sql << "INSERT INTO events(text) VALUES(:t)", soci::use(B);
  Sql.commit();
}
