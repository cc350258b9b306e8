// scan: --models ../../../shims/shim.json
// The destructor, in another file, rolls back what is not done.
// expect-nothing
#pragma once

#include "shim_pool.h"

class UnitOfWork {
public:
  explicit UnitOfWork(shim::Conn &On);
  ~UnitOfWork();
  void done();

private:
  shim::Conn &Db;
  bool IsDone = false;
};
