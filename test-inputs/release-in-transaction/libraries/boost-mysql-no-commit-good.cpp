// expect-nothing
#include <boost/mysql/connection_pool.hpp>

namespace mysql = boost::mysql;
namespace asio = boost::asio;

asio::awaitable<void> awardPoint(mysql::connection_pool &Pool) {
  mysql::pooled_connection Conn = co_await Pool.async_get_connection();
  mysql::results Result;
  co_await Conn->async_execute("START TRANSACTION", Result);
  co_await Conn->async_execute("UPDATE score SET points = points + 1", Result);
  co_await Conn->async_execute("INSERT INTO history VALUES('point')", Result);
  co_await Conn->async_execute("COMMIT", Result);
}
