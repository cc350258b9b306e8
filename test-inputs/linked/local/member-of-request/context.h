// scan: --models ../../../shims/shim.json
// The class whose constructor, in another file, opens a pool is made for each request.
#pragma once

#include "shim_pool.h"

class Context {
public:
  Context();
  int run(const char *Sql) { return Db.execute(Sql); }

private:
  shim::Pool Db;
};
