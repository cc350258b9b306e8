// Stub with the names of Wt::Dbo's connection pools, for inputs.
#ifndef WT_DBO_SQLCONNECTIONPOOL_H
#define WT_DBO_SQLCONNECTIONPOOL_H

#include <memory>

namespace Wt {
namespace Dbo {

class SqlConnection {
public:
  virtual ~SqlConnection();
  void executeSql(const char *Sql);
};

class SqlConnectionPool {
public:
  virtual ~SqlConnectionPool();
  virtual std::unique_ptr<SqlConnection> getConnection() = 0;
  virtual void returnConnection(std::unique_ptr<SqlConnection> Connection) = 0;
};

} // namespace Dbo
} // namespace Wt

#endif
