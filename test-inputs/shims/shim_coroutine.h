// The smallest generator and task types that a coroutine can return. Their bodies are ordinary code.
#ifndef SHIM_COROUTINE_H
#define SHIM_COROUTINE_H

#include <coroutine>

namespace shim {

/// Lazy sequence: the body runs while it is iterated, and what it holds stays held between two elements.
template <class T> class Generator {
public:
  struct promise_type {
    T Current;
    Generator get_return_object() {
      return Generator(std::coroutine_handle<promise_type>::from_promise(*this));
    }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T Value) {
      Current = Value;
      return {};
    }
    void return_void() {}
    void unhandled_exception() {}
  };

  class iterator {
  public:
    explicit iterator(std::coroutine_handle<promise_type> Frame) : Frame(Frame) {}
    iterator &operator++() {
      Frame.resume();
      return *this;
    }
    const T &operator*() const { return Frame.promise().Current; }
    bool operator!=(decltype(nullptr)) const { return !Frame.done(); }

  private:
    std::coroutine_handle<promise_type> Frame;
  };

  explicit Generator(std::coroutine_handle<promise_type> Frame) : Frame(Frame) {}
  Generator(Generator &&Other) noexcept : Frame(Other.Frame) { Other.Frame = nullptr; }
  ~Generator() {
    if (Frame)
      Frame.destroy();
  }
  iterator begin() {
    Frame.resume();
    return iterator(Frame);
  }
  decltype(nullptr) end() { return nullptr; }

private:
  std::coroutine_handle<promise_type> Frame;
};

/// Lazy task: the body runs when it is awaited.
class Task {
public:
  struct promise_type {
    std::coroutine_handle<> Waiting;
    Task get_return_object() {
      return Task(std::coroutine_handle<promise_type>::from_promise(*this));
    }
    std::suspend_always initial_suspend() noexcept { return {}; }
    struct Resume {
      bool await_ready() noexcept { return false; }
      std::coroutine_handle<>
      await_suspend(std::coroutine_handle<promise_type> Frame) noexcept {
        return Frame.promise().Waiting ? Frame.promise().Waiting : std::noop_coroutine();
      }
      void await_resume() noexcept {}
    };
    Resume final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };

  explicit Task(std::coroutine_handle<promise_type> Frame) : Frame(Frame) {}
  Task(Task &&Other) noexcept : Frame(Other.Frame) { Other.Frame = nullptr; }
  ~Task() {
    if (Frame)
      Frame.destroy();
  }

  bool await_ready() noexcept { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> Caller) noexcept {
    Frame.promise().Waiting = Caller;
    return Frame;
  }
  void await_resume() noexcept {}

private:
  std::coroutine_handle<promise_type> Frame;
};

/// Awaiting it gives the event loop a turn.
struct NextTurn {
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  void await_resume() noexcept;
};

/// A coroutine that nobody awaits: a task of its own, which the event loop starts on a later turn.
struct Detached {
  struct promise_type {
    Detached get_return_object() { return {}; }
    NextTurn initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};

} // namespace shim

#endif
