// A pool in the frame of the coroutine that serves one request.
#include <boost/mysql/connection_pool.hpp>
#include <utility>

namespace mysql = boost::mysql;
namespace asio = boost::asio;

asio::awaitable<void> serve(asio::io_context &Context) {
  mysql::pool_params Params;
  Params.username = "web";
  mysql::connection_pool Pool(Context, std::move(Params)); // expect: pool-local-construction
  mysql::pooled_connection Conn = co_await Pool.async_get_connection();
  mysql::results Result;
  co_await Conn->async_execute("SELECT 1", Result);
}
