// Boost.MySQL: the coroutine is not resumed before a second connection is free.
#include <boost/mysql/connection_pool.hpp>

namespace mysql = boost::mysql;

boost::asio::awaitable<void> rename(mysql::connection_pool &pool) {
  mysql::results done;
  mysql::pooled_connection users = co_await pool.async_get_connection();
  co_await users->async_execute("UPDATE users SET name = 'x'", done);
  mysql::pooled_connection audit = co_await pool.async_get_connection(); // expect: pool-nested-acquire
  co_await audit->async_execute("INSERT INTO audit VALUES (1)", done);
}
