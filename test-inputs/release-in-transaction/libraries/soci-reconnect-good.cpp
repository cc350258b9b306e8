// Reconnecting before the transaction begins loses nothing.
// expect-nothing
#include <soci/soci.h>
#include <string>

void storeBatch(soci::connection_pool &Pool, const std::string &A,
                const std::string &B) {
  soci::session Sql(Pool);
  if (!Sql.is_connected())
    Sql.reconnect();
  Sql.begin();
  Sql << "INSERT INTO events(text) VALUES(:t)", soci::use(A);
  Sql << "INSERT INTO events(text) VALUES(:t)", soci::use(B);
  Sql.commit();
}
