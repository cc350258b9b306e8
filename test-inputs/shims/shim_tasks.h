// Ways to hand a callable over: run now, run later, run by another task. shim.json says which is which.
#ifndef SHIM_TASKS_H
#define SHIM_TASKS_H

namespace shim {

/// Calls Fn before it returns, Times times.
template <class Fn> void repeat(int Times, Fn &&Callable);

/// Calls Fn on this thread, some time after the caller has returned to the event loop.
template <class Fn> void post(Fn &&Callable);

/// Calls Fn on another thread; does not wait for it.
template <class Fn> void spawn(Fn &&Callable);

} // namespace shim

#endif
