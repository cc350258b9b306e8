// Coroutine types that are only declared, so that nothing but the coroutines themselves is lowered.
#ifndef COROUTINE_TYPES_H
#define COROUTINE_TYPES_H

#include <coroutine>

// The body runs when it is awaited.
struct Lazy {
  struct promise_type {
    promise_type();
    Lazy get_return_object();
    std::suspend_always initial_suspend() noexcept;
    std::suspend_always final_suspend() noexcept;
    void return_void();
    void unhandled_exception();
  };
  Lazy(Lazy &&) noexcept;
  ~Lazy();
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  void await_resume();
};

// The body runs at once.
template <class T> struct Eager {
  struct promise_type {
    promise_type();
    Eager get_return_object();
    std::suspend_never initial_suspend() noexcept;
    std::suspend_never final_suspend() noexcept;
    void return_value(T);
    void unhandled_exception();
  };
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  T await_resume();
};

// The body runs while somebody iterates.
template <class T> struct Sequence {
  struct promise_type {
    promise_type();
    Sequence get_return_object();
    std::suspend_always initial_suspend() noexcept;
    std::suspend_always final_suspend() noexcept;
    std::suspend_always yield_value(T);
    void return_void();
    void unhandled_exception();
  };
  struct iterator {
    iterator &operator++();
    T operator*() const;
    bool operator!=(const iterator &) const;
  };
  ~Sequence();
  iterator begin();
  iterator end();
};

struct Turn {
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  void await_resume() noexcept;
};

#endif
