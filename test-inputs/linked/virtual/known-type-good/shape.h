// scan: --models ../../../shims/shim.json
// The object's own class is known at the call: the override that takes a lease is another class's.
// expect-nothing
#pragma once

#include "shim_pool.h"

class Cache {
public:
  virtual ~Cache() = default;
  virtual int get(shim::Pool &Db);
};

class DbCache : public Cache {
public:
  int get(shim::Pool &Db) override;
};
