// scan: --models ../../../shims/shim.json
// A guard over a raw handle, made and ended in other files.
#pragma once

#include "shim_pool.h"

class Guard {
public:
  explicit Guard(shim::Pool *From);
  Guard(const Guard &) = delete;
  ~Guard();
  int run(const char *Sql);
  void end();

private:
  shim::Pool *Pool;
  shim_conn *Handle;
};
