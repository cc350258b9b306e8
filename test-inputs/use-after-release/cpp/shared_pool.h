// A pool whose leases are shared pointers.
#pragma once
#include <memory>

namespace shared {

class Conn {
public:
  int execute(const char *Sql);
};

class Pool {
public:
  std::shared_ptr<Conn> get();
};

} // namespace shared
