// scan: --models ../../../shims/shim.json
// The result of the other file's factory fills a static variable; another one is handed on to who keeps it.
// expect-nothing
#include "pools.h"

std::unique_ptr<shim::Pool> makePool() { return std::make_unique<shim::Pool>(4); }
