// Stub with the names of Wt::Dbo's session and transaction, for inputs.
#ifndef WT_DBO_SESSION_H
#define WT_DBO_SESSION_H

#include "Wt/Dbo/SqlConnectionPool.h"

namespace Wt {
namespace Dbo {

class Session {
public:
  Session();
  Session(const Session &) = delete;
  virtual ~Session();
  void setConnectionPool(SqlConnectionPool &Pool);
  void execute(const char *Sql);
  void flush();
};

} // namespace Dbo
} // namespace Wt

#endif
