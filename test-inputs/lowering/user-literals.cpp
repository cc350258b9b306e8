// Two literal operators named s: the one of texts, and the one of durations.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

#include <chrono>
#include <string>
#include <thread>

using namespace std::literals;

void later(shim::Conn &C) {
  std::this_thread::sleep_for(1s);
  C.execute("BEGIN"s.c_str());
}
