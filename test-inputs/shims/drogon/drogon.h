// Stub with the names of Drogon's application object and coroutine task, for inputs.
#ifndef DROGON_DROGON_H
#define DROGON_DROGON_H

#include "drogon/orm/DbClient.h"

namespace drogon {

template <class T = void> struct Task {
  struct promise_type {
    Task get_return_object();
    std::suspend_always initial_suspend() noexcept;
    std::suspend_always final_suspend() noexcept;
    void return_value(T Value);
    void unhandled_exception();
  };
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<>);
  T await_resume();
};

template <> struct Task<void> {
  struct promise_type {
    Task get_return_object();
    std::suspend_always initial_suspend() noexcept;
    std::suspend_always final_suspend() noexcept;
    void return_void();
    void unhandled_exception();
  };
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<>);
  void await_resume();
};

class HttpAppFramework {
public:
  orm::DbClientPtr getDbClient(const std::string &Name = "default");
  orm::DbClientPtr getFastDbClient(const std::string &Name = "default");
};

HttpAppFramework &app();

} // namespace drogon

#endif
