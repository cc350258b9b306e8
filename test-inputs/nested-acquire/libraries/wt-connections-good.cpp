// Wt::Dbo: the connection is moved back before the next one is asked for.
// expect-nothing
#include <Wt/Dbo/FixedSqlConnectionPool.h>
#include <utility>

void vacuum(Wt::Dbo::FixedSqlConnectionPool &pool) {
  auto connection = pool.getConnection();
  connection->executeSql("DELETE FROM sessions");
  pool.returnConnection(std::move(connection));
  connection = pool.getConnection();
  connection->executeSql("INSERT INTO log VALUES (1)");
  pool.returnConnection(std::move(connection));
}
