// Stub with the names of Boost.MySQL's connection pool, for inputs.
#ifndef BOOST_MYSQL_CONNECTION_POOL_HPP
#define BOOST_MYSQL_CONNECTION_POOL_HPP

#include "boost/mysql/any_connection.hpp"
#include <cstddef>
#include <string>

namespace boost {
namespace mysql {

struct pool_params {
  std::string username;
  std::size_t initial_size = 1;
  std::size_t max_size = 151;
};

class pooled_connection {
public:
  pooled_connection() noexcept;
  pooled_connection(pooled_connection &&) noexcept;
  pooled_connection &operator=(pooled_connection &&) noexcept;
  ~pooled_connection();
  bool valid() const noexcept;
  any_connection &get() noexcept;
  any_connection *operator->() noexcept;
  void return_without_reset() noexcept;
};

class connection_pool {
public:
  connection_pool(asio::io_context &Context, pool_params &&Params);
  connection_pool(connection_pool &&) noexcept;
  ~connection_pool();
  asio::awaitable<pooled_connection> async_get_connection(asio::use_awaitable_t Token = {});
};

} // namespace mysql
} // namespace boost

#endif
