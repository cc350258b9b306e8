// Ways to hand a callable over: run now, run later, run by another task. shim.json says which is which.
#ifndef SHIM_TASKS_H
#define SHIM_TASKS_H

namespace shim {

// The templates have bodies because a lambda's type cannot be named in another unit; what the bodies do is not the
// subject, the model is.

/// Calls Callable before it returns, Times times.
template <class Fn> void repeat(int Times, Fn &&Callable) {
  for (int I = 0; I < Times; ++I)
    Callable();
}

/// Calls Callable on this thread, some time after the caller has returned to the event loop.
template <class Fn> void post(Fn &&Callable) { (void)Callable; }

/// Calls Callable on another thread; does not wait for it.
template <class Fn> void spawn(Fn &&Callable) { (void)Callable; }

} // namespace shim

#endif
