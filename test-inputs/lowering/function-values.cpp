// A function, a closure or a std::function that is given as an argument is known to the called function.
// scan: --models ../shims/shim.json
#include "shim_pool.h"
#include "shim_tasks.h"

#include <functional>

void purge(shim::Pool &P) { P.execute("DELETE FROM jobs"); }
void apply(void (*Body)(shim::Pool &), shim::Pool &P) { Body(P); }
void applyAny(const std::function<void(shim::Pool &)> &Body, shim::Pool &P) { Body(P); }

void give(shim::Pool &P) {
  apply(purge, P);
  apply(&purge, P);
  apply([](shim::Pool &Q) { shim::Lease Held(Q); }, P);
  applyAny(purge, P);
  applyAny([&](shim::Pool &) { purge(P); }, P);
  void (*Chosen)(shim::Pool &) = purge;
  (*Chosen)(P);
  std::function<void(shim::Pool &)> Kept = [&P](shim::Pool &) { P.execute("SELECT 1"); };
  Kept(P);
  shim::repeat(2, [&] { purge(P); });
  shim::post([&] { purge(P); });
}
