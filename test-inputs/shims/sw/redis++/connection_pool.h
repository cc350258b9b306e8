// Stub with the names of redis-plus-plus' connection pool, for inputs.
#ifndef SW_REDISPLUSPLUS_CONNECTION_POOL_H
#define SW_REDISPLUSPLUS_CONNECTION_POOL_H

#include "sw/redis++/redis++.h"

namespace sw {
namespace redis {

class Connection {
public:
  Connection(Connection &&) noexcept;
  ~Connection();
  void send(const char *Command);
};

class ConnectionPool {
public:
  ConnectionPool(const ConnectionPoolOptions &Pool, const ConnectionOptions &Connection);
  ConnectionPool(const ConnectionPool &) = delete;
  Connection fetch();
  void release(Connection Used);
};

class SafeConnection {
public:
  explicit SafeConnection(ConnectionPool &Pool);
  SafeConnection(const SafeConnection &) = delete;
  ~SafeConnection();
  Connection &connection();
};

} // namespace redis
} // namespace sw

#endif
