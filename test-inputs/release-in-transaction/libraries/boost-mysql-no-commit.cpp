// The pool resets a connection that comes back, which rolls the transaction
// back: both statements are lost.
#include <boost/mysql/connection_pool.hpp>

namespace mysql = boost::mysql;
namespace asio = boost::asio;

asio::awaitable<void> awardPoint(mysql::connection_pool &Pool) {
  mysql::pooled_connection Conn = co_await Pool.async_get_connection();
  mysql::results Result;
  co_await Conn->async_execute("START TRANSACTION", Result);
  co_await Conn->async_execute("UPDATE score SET points = points + 1", Result);
  co_await Conn->async_execute("INSERT INTO history VALUES('point')", Result);
} // expect: pool-release-in-transaction
