// Stub with the names of Wt::Dbo's fixed-size pool, for inputs.
#ifndef WT_DBO_FIXEDSQLCONNECTIONPOOL_H
#define WT_DBO_FIXEDSQLCONNECTIONPOOL_H

#include "Wt/Dbo/SqlConnectionPool.h"

namespace Wt {
namespace Dbo {

class FixedSqlConnectionPool : public SqlConnectionPool {
public:
  FixedSqlConnectionPool(std::unique_ptr<SqlConnection> Connection, int Size);
  std::unique_ptr<SqlConnection> getConnection() override;
  void returnConnection(std::unique_ptr<SqlConnection> Connection) override;
};

} // namespace Dbo
} // namespace Wt

#endif
