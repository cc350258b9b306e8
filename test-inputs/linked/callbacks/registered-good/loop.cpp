// scan: --models ../../../shims/shim.json
// The function is kept and run later, by the loop, when no lease is held any more.
// expect-nothing
#include "loop.h"

#include <vector>

static std::vector<std::function<void()>> Waiting;

void later(std::function<void()> Work) { Waiting.push_back(std::move(Work)); }

void loop() {
  for (const std::function<void()> &Work : Waiting)
    Work();
}
