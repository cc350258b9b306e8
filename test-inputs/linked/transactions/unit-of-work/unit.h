// scan: --models ../../../shims/shim.json
// A class of another file begins in its constructor and, other than its name says, ends nothing in its destructor.
#pragma once

#include "shim_pool.h"

class UnitOfWork {
public:
  explicit UnitOfWork(shim::Conn &On);
  ~UnitOfWork();
  void done();

private:
  shim::Conn &Db;
};
