// expect-nothing
#include <boost/mysql/connection_pool.hpp>

namespace mysql = boost::mysql;
namespace asio = boost::asio;

asio::awaitable<void> heartbeat(mysql::connection_pool &Pool) {
  mysql::pooled_connection Conn = co_await Pool.async_get_connection();
  mysql::results Result;
  co_await Conn->async_execute("BEGIN", Result);
  co_await Conn->async_execute("UPDATE nodes SET seen = NOW()", Result);
  co_await Conn->async_execute("COMMIT", Result);
  Conn.return_without_reset();
}
