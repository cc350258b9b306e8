// scan: --models ../../../shims/shim.json
// The buffer's destructor, in another file, writes what is left: under the lease when the buffer dies first.
#pragma once

#include "shim_pool.h"

class Buffer {
public:
  explicit Buffer(shim::Pool &To);
  ~Buffer();
  void add(int Value);

private:
  shim::Pool &Db;
  int Sum = 0;
};
