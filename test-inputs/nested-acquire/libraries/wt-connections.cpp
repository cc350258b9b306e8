// Wt::Dbo: getConnection waits while the pool is empty.
#include <Wt/Dbo/FixedSqlConnectionPool.h>
#include <utility>

void vacuum(Wt::Dbo::FixedSqlConnectionPool &pool) {
  auto first = pool.getConnection();
  first->executeSql("DELETE FROM sessions");
  auto second = pool.getConnection(); // expect: pool-nested-acquire
  second->executeSql("INSERT INTO log VALUES (1)");
  pool.returnConnection(std::move(second));
  pool.returnConnection(std::move(first));
}
