// Stub with the names of Boost.MySQL's connection, for inputs.
#ifndef BOOST_MYSQL_ANY_CONNECTION_HPP
#define BOOST_MYSQL_ANY_CONNECTION_HPP

#include "boost/asio/awaitable.hpp"
#include <string_view>

namespace boost {
namespace mysql {

class results {
public:
  bool has_value() const;
};

class any_connection {
public:
  asio::awaitable<void> async_execute(std::string_view Sql, results &Result,
                                      asio::use_awaitable_t Token = {});
  asio::awaitable<void> async_ping(asio::use_awaitable_t Token = {});
};

} // namespace mysql
} // namespace boost

#endif
