// Boost.MySQL: the awaited coroutine takes a connection of its own.
#include <boost/mysql/connection_pool.hpp>

namespace mysql = boost::mysql;

boost::asio::awaitable<void> audit(mysql::connection_pool &pool) {
  mysql::results done;
  auto connection = co_await pool.async_get_connection();
  co_await connection->async_execute("INSERT INTO audit VALUES (1)", done);
}

boost::asio::awaitable<void> rename(mysql::connection_pool &pool) {
  mysql::results done;
  auto connection = co_await pool.async_get_connection();
  co_await connection->async_execute("UPDATE users SET name = 'x'", done);
  co_await audit(pool); // expect: pool-nested-acquire
}
