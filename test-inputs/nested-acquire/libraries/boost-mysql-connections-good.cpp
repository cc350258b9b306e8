// Boost.MySQL: returned by the end of its scope, or early and without a reset.
// expect-nothing
#include <boost/mysql/connection_pool.hpp>

namespace mysql = boost::mysql;

boost::asio::awaitable<void> byScope(mysql::connection_pool &pool) {
  mysql::results done;
  {
    mysql::pooled_connection users = co_await pool.async_get_connection();
    co_await users->async_execute("UPDATE users SET name = 'x'", done);
  }
  mysql::pooled_connection audit = co_await pool.async_get_connection();
  co_await audit->async_execute("INSERT INTO audit VALUES (1)", done);
}

boost::asio::awaitable<void> early(mysql::connection_pool &pool) {
  mysql::results done;
  mysql::pooled_connection users = co_await pool.async_get_connection();
  co_await users->async_execute("UPDATE users SET name = 'x'", done);
  users.return_without_reset();
  mysql::pooled_connection audit = co_await pool.async_get_connection();
  co_await audit->async_execute("INSERT INTO audit VALUES (1)", done);
}
