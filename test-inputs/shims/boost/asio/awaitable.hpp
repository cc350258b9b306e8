// Stub with the names of Boost.Asio's coroutine type, so far as the Boost.MySQL stub needs it.
#ifndef BOOST_ASIO_AWAITABLE_HPP
#define BOOST_ASIO_AWAITABLE_HPP

#include <coroutine>

namespace boost {
namespace asio {

class io_context {};

template <class T> class awaitable {
public:
  struct promise_type {
    awaitable get_return_object();
    std::suspend_always initial_suspend() noexcept;
    std::suspend_always final_suspend() noexcept;
    void return_value(T Value);
    void unhandled_exception();
  };
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<>);
  T await_resume();
};

template <> class awaitable<void> {
public:
  struct promise_type {
    awaitable get_return_object();
    std::suspend_always initial_suspend() noexcept;
    std::suspend_always final_suspend() noexcept;
    void return_void();
    void unhandled_exception();
  };
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<>);
  void await_resume();
};

struct use_awaitable_t {};
inline constexpr use_awaitable_t use_awaitable{};

} // namespace asio
} // namespace boost

#endif
