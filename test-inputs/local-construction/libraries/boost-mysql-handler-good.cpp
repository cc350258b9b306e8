// The pool belongs to the server object.
// expect-nothing
#include <boost/mysql/connection_pool.hpp>
#include <utility>

namespace mysql = boost::mysql;
namespace asio = boost::asio;

class Server {
public:
  Server(asio::io_context &Context, mysql::pool_params Params)
      : Pool(Context, std::move(Params)) {}

  asio::awaitable<void> serve() {
    mysql::pooled_connection Conn = co_await Pool.async_get_connection();
    mysql::results Result;
    co_await Conn->async_execute("SELECT 1", Result);
  }

private:
  mysql::connection_pool Pool;
};
