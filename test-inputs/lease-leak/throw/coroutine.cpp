// scan: --models ../../shims/shim.json
// What a task throws comes out where it is awaited.
#include "shim_pool.h"

#include <coroutine>

struct Task {
  struct promise_type {
    Task get_return_object();
    std::suspend_always initial_suspend() noexcept;
    std::suspend_always final_suspend() noexcept;
    void return_void();
    void unhandled_exception();
  };
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  void await_resume();
};

static Task update(shim_conn *Db) {
  if (shim_execute(Db, "UPDATE items SET name = 'x'") < 0)
    throw shim::Error{"update"};
  co_return;
}

Task rename(shim::Pool &Pool) {
  shim_conn *Db = shim_acquire(&Pool); // expect: pool-lease-leak
  co_await update(Db);
  shim_release(&Pool, Db);
}
